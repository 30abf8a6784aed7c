/** `holdfast digest --list, --subscribe, --pause, --resume, --stop, --run-due`: who gets it, where and when, and what is due made now. */
import type { Command } from "commander";
import { nextOf } from "../app/digests/next-words.ts";
import { changeFor, listedFor, type OperatorChange, subscribeFor } from "../app/digests/operator.ts";
import type { DigestDeps } from "../app/digests/subscribe.ts";
import { subscriptionWords } from "../app/digests/subscription-words.ts";
import { timeWords } from "../app/digests/terms-words.ts";
import { newDigestId } from "../app/new-id.ts";
import { findOrg } from "../app/organisations.ts";
import { isoDay } from "../core/day.ts";
import { declaredExample } from "../core/digest/declared.ts";
import { defaultSettings } from "../core/settings.ts";
import { visible } from "../presentation/visible-text.ts";
import { dueMaker } from "../running/due.ts";
import type { StoredDigest } from "../store/digests.ts";
import { printJson } from "./output.ts";
import type { Session } from "./session.ts";

export interface SubscriptionOptions {
  readonly org: string;
  readonly list?: true;
  readonly subscribe?: string;
  readonly pause?: string;
  readonly resume?: string;
  readonly stop?: string;
  readonly runDue?: true;
  readonly json?: true;
}

export function withSubscriptions(command: Command): Command {
  return command
    .option("--list", "every subscription of the organisation, and when its next digest comes")
    .option(
      "--subscribe <words>",
      'set one up or edit it: "slack T0123ABCD/C0456EFGH at 08:30 Europe/Berlin on weekdays for enterprise"',
    )
    .option("--pause <id>", "nothing comes until it is resumed")
    .option("--resume <id>", "what was missed meanwhile is not made up for")
    .option("--stop <id>", "end it")
    .option("--run-due", "make every digest of the organisation that is due by now, as a running bot does each minute");
}

/** @returns false when none of these was asked for. */
export async function doSubscriptions(session: Session, options: SubscriptionOptions): Promise<boolean> {
  const { now } = session;
  const { db, readNames } = session.runtime;
  const deps: DigestDeps = { db, readNames, newDigestId };
  const org = await findOrg(db, options.org);
  const change = changeAsked(options);
  if (options.runDue) printJson(await dueMaker(session.runtime, session.log)(now, [org]));
  else if (options.subscribe !== undefined) show([await subscribeFor(deps, org, options.subscribe, now)], now, options);
  else if (change) show(await changeFor(deps, org, change, now), now, options);
  else if (options.list) show(await listedFor(deps, org, now), now, options);
  else return false;
  return true;
}

function changeAsked({ pause, resume, stop }: SubscriptionOptions): { id: string; change: OperatorChange } | null {
  if (pause !== undefined) return { id: pause, change: "pause" };
  if (resume !== undefined) return { id: resume, change: "resume" };
  return stop === undefined ? null : { id: stop, change: "stop" };
}

function show(digests: readonly StoredDigest[], now: string, { json }: SubscriptionOptions): void {
  if (json) printJson(digests.map((digest) => subscriptionJson(digest, now)));
  else process.stdout.write(`${digests.length === 0 ? none : linesOf(digests, now).join("\n")}\n`);
}

const none = `There is no digest yet. Set one up: holdfast digest --org SLUG --subscribe "${declaredExample}"`;

function linesOf(digests: readonly StoredDigest[], now: string): readonly string[] {
  return digests.map((digest) => visible(subscriptionWords.line(digest, { now, settings: defaultSettings })));
}

function subscriptionJson(digest: StoredDigest, now: string): object {
  const { id, destination, schedule, filter, locale, emptyDay, configName, paused, lastRun } = digest;
  const next = paused === null ? nextOf(digest, now) : null;
  return {
    id,
    place: destination,
    at: timeWords(schedule.atMinute),
    weekdays: schedule.weekdays,
    timezone: schedule.timezone,
    filter,
    locale,
    empty_day: emptyDay,
    declared: configName,
    paused,
    last_day: lastRun === null ? null : isoDay(lastRun),
    next_at: next === null || "unknownTimezone" in next ? null : next.at,
  };
}
