/** Two scores of one account -> "it fell from 62 to 55 since 14 Nov 2026", and the signals whose changes add up to that. */
import { apportion } from "../core/apportion.ts";
import type { Day } from "../core/day.ts";
import { roundHalfAway } from "../core/fraction.ts";
import type { ContributionChange } from "../core/health/attention.ts";
import type { BasisPoints } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { scorePoints } from "./figures/figures.ts";
import { nouns } from "./figures/nouns.ts";
import { capitalised, signalWords } from "./health-words.ts";
import { listLimit } from "./schema.ts";

export interface ScoreChange {
  readonly id: string;
  readonly bp: BasisPoints;
  /** The difference of the two displayed scores: what a reader computes is what is shown. */
  readonly points: bigint;
}

export function sayScoreChange(
  draft: Draft,
  account: AccountRef,
  {
    from,
    fromBp,
    toBp,
    to,
  }: { readonly from: { readonly day: Day }; readonly fromBp: number; readonly toBp: number; readonly to: string },
): ScoreChange {
  const about = { subject: accountSubject(account), metric: "health_score", polarity: "up_good" } as const;
  const points = displayed(toBp) - displayed(fromBp);
  const day = draft.fact(draft.figures.date(from.day), { label: "compared with", subject: about.subject });
  const was = draft.fact(draft.figures.score(fromBp), { ...about, label: "health score then" });
  const id = draft.fact(draft.figures.scorePart(toBp - fromBp, points), { ...about, label: "change of the score" });
  if (toBp === fromBp) draft.say(`It stands where it stood on {${day}}.`);
  else draft.say(`Since {${day}} it ${toBp < fromBp ? "fell" : "rose"} from {${was}} to {${to}}: {${id}}.`);
  return { id, bp: toBp - fromBp, points };
}

function displayed(bp: BasisPoints): bigint {
  return roundHalfAway(BigInt(bp), 100n);
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly bp: BasisPoints;
  readonly signals?: number;
}

export function scoreChangeTable(
  draft: Draft,
  account: AccountRef,
  changes: readonly ContributionChange[],
  change: ScoreChange,
): void {
  const lines = linesOf(changes, change.bp);
  if (lines.length === 0) return;
  const parts = lines.map(({ key, bp }) => ({ key, value: scorePoints(bp) }));
  const points = apportion(parts, { total: change.points });
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const rows = lines.map(({ key, label, bp, signals }) => {
    const figure = draft.figures.scorePart(bp, points.get(key) ?? 0n);
    const moved = draft.fact(figure, { ...about(`${label}, change`), polarity: "up_good" });
    const hidden =
      signals === undefined ? [] : [draft.fact(draft.figures.count(signals, nouns.signal), about("all others"))];
    return { label, facts: [moved, ...hidden] };
  });
  draft.addUp(
    change.id,
    rows.map(({ facts: [moved = ""] }) => moved),
  );
  const facts = rows.flatMap((row) => row.facts);
  draft.section({ title: "What changed", kind: "table", facts, columns: ["Signal", "Change"], rows });
}

function linesOf(changes: readonly ContributionChange[], whole: BasisPoints): readonly Line[] {
  const moved = changes.filter(({ changeBp }) => changeBp !== 0);
  const fromCaps = whole - total(moved);
  const caps = fromCaps === 0 ? [] : [{ key: "caps", label: "Caps on the score", bp: fromCaps }];
  const room = listLimit - caps.length;
  const shown = moved.length > room ? moved.slice(0, room - 1) : moved;
  const hidden = moved.slice(shown.length);
  const lines = shown.map(({ signal, changeBp }) => ({
    key: `s ${signal}`,
    label: capitalised(signalWords(signal)),
    bp: changeBp,
  }));
  const others = { key: "others", label: "All others", bp: total(hidden), signals: hidden.length };
  return hidden.length === 0 ? [...caps, ...lines] : [...caps, ...lines, others];
}

function total(changes: readonly ContributionChange[]): BasisPoints {
  return changes.reduce((sum, { changeBp }) => sum + changeBp, 0);
}
