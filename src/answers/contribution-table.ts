/** A score -> its baseline and the signals that moved it, adding up to the displayed score. */
import { apportion } from "../core/apportion.ts";
import { byCodePoint } from "../core/code-point-order.ts";
import { roundHalfAway } from "../core/fraction.ts";
import type { BasisPoints, Score } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { scorePoints } from "./figures/figures.ts";
import { nouns } from "./figures/nouns.ts";
import { capitalised } from "./health-words.ts";
import { listLimit } from "./schema.ts";

/** Where every score starts before its signals speak (definitions.md §5). */
const baseline: BasisPoints = 5000;

interface Line {
  readonly key: string;
  readonly label: string;
  readonly bp: BasisPoints;
  /** Signals behind an "all others" line. */
  readonly signals?: number;
}

/** `of` is the fact of the score, `bp` its value. */
export function contributionTable(draft: Draft, account: AccountRef, { score, bp, of }: Contributed): void {
  const lines = linesOf(score);
  const displayed = apportion(
    lines.map(({ key, bp: part }) => ({ key, value: scorePoints(part) })),
    { total: roundHalfAway(BigInt(bp), 100n) },
  );
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const rows = lines.map(({ key, label, bp: part, signals }) => {
    const figure = draft.figures.scorePart(part, displayed.get(key) ?? 0n);
    const amount = draft.fact(figure, { ...about(`${label}, part of the score`), polarity: "up_good" });
    const hidden =
      signals === undefined ? [] : [draft.fact(draft.figures.count(signals, nouns.signal), about("all others"))];
    return { label, facts: [amount, ...hidden] };
  });
  draft.addUp(
    of,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  const facts = rows.flatMap((row) => row.facts);
  draft.section({
    title: "What makes the score",
    kind: "table",
    facts,
    columns: ["Signal", "Part of the score"],
    rows,
  });
}

export interface Contributed {
  readonly score: Score;
  readonly bp: BasisPoints;
  readonly of: string;
}

function linesOf({ contributions, caps }: Score): readonly Line[] {
  const fixed: readonly Line[] = [
    { key: "baseline", label: "Every account starts at", bp: baseline },
    ...caps.map(({ id, bp }) => ({ key: `cap ${id}`, label: `Capped: ${id.replaceAll("_", " ")}`, bp })),
  ];
  const sorted = contributions.toSorted((a, b) => Math.abs(b.bp) - Math.abs(a.bp) || byCodePoint(a.signal, b.signal));
  const room = listLimit - fixed.length;
  const shown = sorted.length > room ? sorted.slice(0, room - 1) : sorted;
  const hidden = sorted.slice(shown.length);
  const moved = shown.map(({ signal, bp, evidence }) => ({
    key: `s ${signal}`,
    label: capitalised(evidence.text),
    bp,
  }));
  if (hidden.length === 0) return [...fixed, ...moved];
  const rest = hidden.reduce((sum, { bp }) => sum + bp, 0);
  return [...fixed, ...moved, { key: "others", label: "All others", bp: rest, signals: hidden.length }];
}
