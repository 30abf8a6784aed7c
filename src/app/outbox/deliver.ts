/** One letter in hand -> one message at most: marked, posted, and what the platform said noted until it is kept. */
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "../../store/database.ts";
import type { ClaimedLetter, LanePlace } from "../../store/outbox-claim.ts";
import { markOpen } from "../../store/outbox-places.ts";
import { type LetterInHand, noteOutcome, releaseLane } from "../../store/outbox-work.ts";
import type { OrgScope, OrgTx } from "../../store/scope.ts";
import { withOrg } from "../../store/with-org.ts";
import type { Outcome } from "./courier.ts";
import { placeGone, workspaceShut } from "./departed.ts";
import { type HandedOver, type HandOver, handOver } from "./hand-over.ts";
import { type Noted, notedAs } from "./note.ts";

export interface Delivery extends HandOver {
  readonly db: Database;
  readonly log: Logger;
  readonly placeGapMs: number;
  /** 0..1 */
  readonly random: () => number;
  /** ISO instant; for names alone. */
  readonly clock: () => string;
  /** Told of each letter once all of it stands there and that is kept. */
  readonly posted?: (letter: LetterInHand, scope: OrgScope) => void;
}

/** What was learned of a message must not be forgotten because the database is away: this long it is tried to be kept. */
const noteTries = 300;
const noteTryMs = 1_000;

/** @returns how long its place rests now, in ms. */
export async function deliver(deps: Delivery, claimed: ClaimedLetter): Promise<number> {
  // By a clock nobody sets: a machine that slept through its lease must not post what is another worker's by now.
  const begun = performance.now();
  const handed = await handedOver(deps, claimed);
  if (handed === null) return 0;
  const held = performance.now() - begun < deps.leaseSeconds * 1_000;
  const outcome = held ? await attempt(deps, handed) : lost;
  const noted = notedAs({ ...handed, outcome }, deps.placeGapMs, deps.random);
  const kept = await keepNote(deps, claimed, outcome, noted);
  if (kept && outcome.kind === "sent" && handed.last) deps.posted?.(handed.letter, claimed.scope);
  return noted.restMs;
}

/** Better what it said when it was made than nothing: a fault of what makes it anew must not keep it for ever. */
async function handedOver(deps: Delivery, claimed: ClaimedLetter): Promise<HandedOver | null> {
  const { db, log, refresh, ...plain } = deps;
  try {
    return await withOrg(db, claimed.scope, (tx) => handOver(deps, tx, claimed));
  } catch (error) {
    if (!refresh) throw error;
    log.error(
      { err: error, key: claimed.key },
      "what a letter says by now could not be found out; it says what it said",
    );
    return withOrg(db, claimed.scope, (tx) => handOver(plain, tx, claimed));
  }
}

const lost: Outcome = { kind: "later", afterMs: 0, reason: "the worker slept through its lease, and did not post" };

async function attempt({ courier, log }: Delivery, { letter, part, at }: HandedOver): Promise<Outcome> {
  try {
    return await courier.post(part, at);
  } catch (error) {
    log.error({ err: error, key: letter.key }, "the courier threw; whether the message arrived is unknown");
    return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function keepNote(deps: Delivery, claimed: ClaimedLetter, outcome: Outcome, noted: Noted): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await withOrg(deps.db, claimed.scope, (tx) => note(deps, tx, claimed, outcome, noted));
    } catch (error) {
      deps.log.error({ err: error, key: claimed.key }, "what became of a message could not be kept; tried again");
      if (tried === noteTries) throw error;
      await delay(noteTryMs);
    }
  }
}

/** @returns whether the letter was still this worker's. */
async function note(
  deps: Delivery,
  tx: OrgTx,
  claimed: ClaimedLetter,
  outcome: Outcome,
  noted: Noted,
): Promise<boolean> {
  const { log } = deps;
  const { key, place } = claimed;
  const own = await noteOutcome(tx, claimed, noted.note);
  if (!own) log.warn({ key }, "another worker has taken the letter over; it may arrive twice, marked");
  await noteDeparture(deps, tx, place, outcome);
  if (outcome.kind === "sent" && claimed.probes) await markOpen(tx, place);
  await releaseLane(tx, claimed, noted.restMs);
  return own;
}

async function noteDeparture({ log, clock }: Delivery, tx: OrgTx, place: LanePlace, outcome: Outcome) {
  if (outcome.kind !== "gone" && outcome.kind !== "shut") return;
  const { kind, reason } = outcome;
  const news =
    kind === "gone" ? await placeGone(tx, place, { reason, now: clock() }) : await workspaceShut(tx, place, reason);
  if (!news) return;
  if (kind === "gone") log.warn({ place, reason }, "a place takes no messages any more; what waited for it is dead");
  else
    log.error({ place, reason }, "the workspace takes no messages any more; letters wait, and one tries now and then");
}
