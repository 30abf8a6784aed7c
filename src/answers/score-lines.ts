/** Parts of a score, or of its change -> at most ten lines that add up on screen, what shows as nothing joined in the last one. */
import { apportion } from "../core/apportion.ts";
import { fraction } from "../core/fraction.ts";
import type { BasisPoints } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { scoreUnits } from "./figures/figures.ts";
import { nouns } from "./figures/nouns.ts";
import type { ScoreDecimals } from "./figures/score-decimals.ts";
import { listLimit } from "./schema.ts";
import { sentence } from "./sentence.ts";

export interface ScorePart {
  /** Unique among the parts. */
  readonly key: string;
  readonly label: string;
  readonly bp: BasisPoints;
}

export interface ScoreParts {
  /** Always shown, first: the baseline, the caps. */
  readonly fixed: readonly ScorePart[];
  /** Shown in this order as far as there is room and something to show. */
  readonly signals: readonly ScorePart[];
  /** The displayed whole in its last digit, less than 1 away from the parts' exact sum. */
  readonly units: bigint;
  readonly decimals: ScoreDecimals;
}

interface Line extends ScorePart {
  readonly units: bigint;
  /** Signals joined in this line; null for a line of its own. */
  readonly joined: number | null;
}

/** @returns rows whose first facts add up to the whole, exactly and as displayed. */
export function scoreRows(draft: Draft, account: AccountRef, parts: ScoreParts, column: string): readonly TableRow[] {
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  return scoreLines(parts, mostSignals(parts)).map(({ label, bp, units, joined }) => {
    const figure = draft.figures.scorePart(bp, parts.decimals, units);
    const amount = draft.fact(figure, { ...about(`${label}, ${column}`), polarity: "up_good" });
    if (joined === null) return { label, facts: [amount] };
    const count = draft.fact(draft.figures.count(joined, nouns.signal), about("all others"));
    return { label, facts: [amount], below: sentence(`{${count}}`) };
  });
}

/** Whether any signal's own part is big enough to be seen. */
export function showsSignals(parts: ScoreParts): boolean {
  return scoreLines(parts, mostSignals(parts)).some(({ joined, units }) => joined === null && units !== 0n);
}

function mostSignals({ fixed, signals, decimals }: ScoreParts): readonly ScorePart[] {
  const room = listLimit - fixed.length;
  const seen = signals.filter(({ bp }) => scoreUnits(bp, decimals) !== 0n);
  const others = seen.length < signals.length || seen.length > room ? 1 : 0;
  return seen.slice(0, room - others);
}

/** A line that would show as nothing is joined with the others, and what is left is apportioned anew. */
function scoreLines(parts: ScoreParts, shown: readonly ScorePart[]): readonly Line[] {
  const { fixed, signals, units, decimals } = parts;
  const hidden = signals.filter((signal) => !shown.includes(signal));
  const others = { key: "others", label: "All others", bp: hidden.reduce((sum, { bp }) => sum + bp, 0) };
  const lines = [...fixed, ...shown, ...(hidden.length === 0 ? [] : [others])];
  const scale = 10n ** BigInt(decimals);
  const exact = lines.map(({ key, bp }) => ({ key, value: fraction(BigInt(bp) * scale, 100n) }));
  const displayed = apportion(exact, { total: units });
  const visible = shown.filter(({ key }) => displayed.get(key) !== 0n);
  if (visible.length < shown.length) return scoreLines(parts, visible);
  return lines.map((line) => ({
    ...line,
    units: displayed.get(line.key) ?? 0n,
    joined: line === others ? hidden.length : null,
  }));
}
