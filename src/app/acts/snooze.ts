/** "Snooze" -> asked for how long; a choice -> made once, and the press that lifts it; lifted. */
import { isDeepStrictEqual } from "node:util";
import { readSnoozeTarget } from "../../answers/act-targets.ts";
import { figuresIn } from "../../answers/figures/figures.ts";
import { answerSnoozeChoices } from "../../answers/snooze-choices.ts";
import { answerSnoozed } from "../../answers/snoozed.ts";
import { longestSnoozeDays, movedBy, snoozeChoices } from "../../core/acts/snooze-choices.ts";
import type { Day } from "../../core/day.ts";
import type { Snooze } from "../../core/digest/findings.ts";
import { isInForce } from "../../core/digest/snoozed.ts";
import { HoldfastError } from "../../core/error.ts";
import type { BasisPoints } from "../../core/health/score.ts";
import type { Account } from "../../core/records.ts";
import { lifted, type StoredSnooze, saveSnooze, takeSnooze } from "../../store/snoozes.ts";
import { unknownButton } from "../deeds.ts";
import { accountNow } from "./account-now.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { actableAccount } from "./authority.ts";
import { markPosted } from "./mark-posted.ts";
import { contextOf, replyWith, words } from "./replies.ts";
import { whenDone, whoDid } from "./said-by.ts";

export async function snoozeAccount(acting: Acting): Promise<Acted> {
  const target = readSnoozeTarget(acting.pressed.action.target);
  if (target === null) return words(unknownButton);
  const account = await actableAccount(acting, target.accountId);
  const standing = await standingOf(acting, account);
  switch (target.act) {
    case "ask":
      return askHowLong(acting, account, standing);
    case "lift":
      return lift(acting, account, standing);
    case "until":
      return make(acting, account, standing, untilDay(target.day, acting.today));
    case "moved":
      return make(acting, account, standing, untilMoved(target.byBp, standing.scoreBp));
  }
}

interface Standing {
  /** null when none holds any more. */
  readonly inForce: StoredSnooze | null;
  readonly scoreBp: BasisPoints | null;
}

async function standingOf(acting: Acting, { id }: Account): Promise<Standing> {
  const stored = await takeSnooze(acting.tx, id);
  const { scoreBp } = await accountNow(acting, id);
  const holds = stored !== null && isInForce(stored, { day: acting.today, score: scoreBp });
  return { inForce: holds ? stored : null, scoreBp };
}

async function askHowLong(acting: Acting, account: Account, { inForce, scoreBp }: Standing): Promise<Acted> {
  const answer = answerSnoozeChoices({
    context: await contextOf(acting, "snooze", account),
    account,
    days: snoozeChoices(acting.today),
    movedBy: scoreBp === null ? null : movedBy,
    inForce: inForce && { snooze: inForce, by: inForce.by.name },
  });
  return replyWith(acting, answer);
}

async function make(acting: Acting, account: Account, { inForce }: Standing, snooze: Snooze): Promise<Acted> {
  if (inForce !== null && isDeepStrictEqual(conditionsOf(inForce), conditionsOf(snooze))) {
    const { by } = inForce;
    return words(`${whoDid(acting, by)} snoozed ${nameOf(acting, account)} so ${whenDone(acting, by.at)} already.`);
  }
  await saveSnooze(acting.tx, { accountId: account.id, at: acting.now, snooze });
  await markPosted(acting, { accountId: account.id, episodeId: null });
  return replyWith(
    acting,
    answerSnoozed({ context: await contextOf(acting, "snooze", account), account, snooze, by: null }),
  );
}

async function lift(acting: Acting, account: Account, { inForce }: Standing): Promise<Acted> {
  const name = nameOf(acting, account);
  if (inForce === null) return words(`${name} is not snoozed.`);
  await saveSnooze(acting.tx, { accountId: account.id, at: acting.now, snooze: lifted });
  await markPosted(acting, { accountId: account.id, episodeId: null });
  return words(`The snooze on ${name} is lifted: the next digest looks at it again.`);
}

/** What was asked for: the score it was asked at may differ between two presses. */
function conditionsOf({ untilDay, untilMovedBp }: Snooze) {
  return { untilDay, untilMovedBp };
}

function nameOf({ settings }: Acting, { name }: Account): string {
  return figuresIn(settings).name(name).display;
}

function untilDay(day: Day, today: Day): Snooze {
  if (day <= today) throw dayHasCome();
  if (day > today + longestSnoozeDays) throw tooLong();
  return { untilDay: day, untilMovedBp: null, scoreBp: null };
}

function untilMoved(byBp: BasisPoints, scoreBp: BasisPoints | null): Snooze {
  if (scoreBp === null) throw noScore();
  return { untilDay: null, untilMovedBp: byBp, scoreBp };
}

function dayHasCome(): HoldfastError {
  return new HoldfastError(
    "snooze_day_has_come",
    "That day has come already.",
    "Press Snooze again for the days from today.",
  );
}

function tooLong(): HoldfastError {
  return new HoldfastError(
    "snooze_too_long",
    "An account is snoozed for a quarter of a year at most.",
    "Choose an earlier day; it can be snoozed again then.",
  );
}

function noScore(): HoldfastError {
  return new HoldfastError(
    "snooze_without_score",
    "This account has no score at the moment, so it cannot move.",
    "Choose a day instead.",
  );
}
