/** A score -> its baseline and the signals that moved it, adding up to the displayed score. */
import { byCodePoint } from "../core/code-point-order.ts";
import type { BasisPoints, Score } from "../core/health/score.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { scoreUnits } from "./figures/figures.ts";
import type { ScoreDecimals } from "./figures/score-decimals.ts";
import { readingWords } from "./health-words.ts";
import { factsOfRows } from "./rows.ts";
import { type ScorePart, scoreRows } from "./score-lines.ts";

/** Where every score starts before its signals speak (definitions.md §5). */
const baseline: BasisPoints = 5000;

export interface Contributed {
  readonly score: Score;
  readonly bp: BasisPoints;
  /** The decimals the score is shown with; its parts have the same. */
  readonly decimals: ScoreDecimals;
  /** The fact of the score. */
  readonly of: string;
}

export function contributionTable(draft: Draft, account: AccountRef, { score, bp, decimals, of }: Contributed): void {
  const parts = { ...partsOf(score), units: scoreUnits(bp, decimals), decimals };
  const rows = scoreRows(draft, account, parts, "part of the score");
  draft.addUp(
    of,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  const facts = factsOfRows(rows);
  draft.section({ title: "What makes the score", kind: "table", facts, columns: ["Signal", "Part"], rows });
}

/** The heaviest signals first, for or against. */
function partsOf({ contributions, caps }: Score): {
  readonly fixed: readonly ScorePart[];
  readonly signals: readonly ScorePart[];
} {
  const sorted = contributions.toSorted((a, b) => Math.abs(b.bp) - Math.abs(a.bp) || byCodePoint(a.signal, b.signal));
  return {
    fixed: [
      { key: "baseline", label: "Starting point", bp: baseline },
      ...caps.map(({ id, bp }) => ({ key: `cap ${id}`, label: `Capped: ${id.replaceAll("_", " ")}`, bp })),
    ],
    signals: sorted.map((line) => ({ key: `s ${line.signal}`, label: readingWords(line), bp: line.bp })),
  };
}
