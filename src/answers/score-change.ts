/** Two scores of one account -> "since 14 Nov 2026 its health score fell from 62 to 55", and the signals whose changes add up to that. */
import type { Day } from "../core/day.ts";
import type { ContributionChange } from "../core/health/attention.ts";
import type { BasisPoints } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import { capitalised } from "./capitalised.ts";
import type { Draft } from "./draft.ts";
import { scoreUnits } from "./figures/figures.ts";
import type { ScoreDecimals } from "./figures/score-decimals.ts";
import { signalWords } from "./health-words.ts";
import { moved, notMoved } from "./premise.ts";
import { factsOfRows } from "./rows.ts";
import { scoreRows, showsSignals } from "./score-lines.ts";

export interface ComparedScores {
  readonly day: Day;
  readonly fromBp: BasisPoints;
  readonly toBp: BasisPoints;
  /** The decimals both scores, and all parts of their difference, are shown with. */
  readonly decimals: ScoreDecimals;
  /** The fact of today's score. */
  readonly to: string;
}

export interface ScoreChange {
  readonly id: string;
  readonly bp: BasisPoints;
  readonly decimals: ScoreDecimals;
  /** The difference of the two displayed scores, in their last digit: what a reader computes is what is shown. */
  readonly units: bigint;
}

type Direction = "up" | "down";

/** By what the two displayed scores say. */
export function isWrongAbout(claimed: Direction, compared: ComparedScores): boolean {
  const units = unitsBetween(compared);
  return claimed === "up" ? units <= 0n : units >= 0n;
}

/** What the question is wrong about: the move it takes for granted, and the fact of the account's name. */
export interface WrongMove {
  readonly claimed: Direction;
  readonly name: string;
}

/** @returns null when both scores show as the same: there is then nothing to explain. */
export function sayScoreChange(
  draft: Draft,
  account: AccountRef,
  compared: ComparedScores,
  wrong?: WrongMove,
): ScoreChange | null {
  const { fromBp, toBp, decimals, to } = compared;
  const about = { subject: accountSubject(account), metric: "health_score", polarity: "up_good" } as const;
  const units = unitsBetween(compared);
  const day = draft.fact(draft.figures.date(compared.day), { label: "compared with", subject: about.subject });
  const denial = wrong && deniedMove(draft, wrong, day);
  if (units === 0n) {
    draft.say(
      denial ? `${denial}: it is {${to}}, as it was then.` : `Its health score is {${to}}, as it was on {${day}}.`,
    );
    return null;
  }
  const was = draft.fact(draft.figures.score(fromBp, decimals), { ...about, label: "health score then" });
  const figure = draft.figures.scorePart(toBp - fromBp, decimals, units);
  const id = draft.fact(figure, { ...about, label: "change of the score" });
  const move = `${units < 0n ? moved.down : moved.up} from {${was}} to {${to}}`;
  draft.say(
    denial ? `${denial}: it ${move}, a change of {${id}}.` : `Since {${day}} its health score ${move}: {${id}}.`,
  );
  return { id, bp: toBp - fromBp, decimals, units };
}

function deniedMove(draft: Draft, { claimed, name }: WrongMove, day: string): string {
  draft.note("false_premise", notMoved[claimed]);
  return `Since {${day}} the health score of {${name}} ${notMoved[claimed]}`;
}

function unitsBetween({ fromBp, toBp, decimals }: ComparedScores): bigint {
  return scoreUnits(toBp, decimals) - scoreUnits(fromBp, decimals);
}

/** @returns false when no single signal moved enough to be shown: there is then no table. */
export function scoreChangeTable(
  draft: Draft,
  account: AccountRef,
  changes: readonly ContributionChange[],
  change: ScoreChange,
): boolean {
  const moved = changes.filter(({ changeBp }) => changeBp !== 0);
  const fromCaps = change.bp - moved.reduce((sum, { changeBp }) => sum + changeBp, 0);
  const parts = {
    ...change,
    fixed: fromCaps === 0 ? [] : [{ key: "caps", label: "Caps on the score", bp: fromCaps }],
    signals: moved.map(({ signal, changeBp }) => ({
      key: `s ${signal}`,
      label: capitalised(signalWords(signal)),
      bp: changeBp,
    })),
  };
  if (!showsSignals(parts)) return false;
  const rows = scoreRows(draft, account, parts, "change");
  draft.addUp(
    change.id,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  const facts = factsOfRows(rows);
  draft.section({ title: "What changed", kind: "table", facts, columns: ["Signal", "Change"], rows });
  return true;
}
