/** Exact parts of mix and rates -> a line per group with what each part shows, adding up to the displayed change. */
import { byCodePoint } from "../core/code-point-order.ts";
import { compare, type Fraction, negate } from "../core/fraction.ts";
import { type MixPart, mixParts } from "../core/revenue/mix-and-rates.ts";
import { groupLabel } from "./cut-words.ts";
import { tenthsOfPoint } from "./figures/figures.ts";
import type { Groups } from "./nrr-parts.ts";
import { type NrrPart, nothing, partsOf, plus } from "./nrr-shares.ts";
import { listLimit } from "./schema.ts";

export type MixCells = Readonly<Record<MixPart["part"], NrrPart>>;

export interface MixLine {
  /** null for the line of all others. */
  readonly group: string | null;
  readonly label: string;
  readonly cells: MixCells;
}

/** The groups furthest in the change's own direction come first; ten lines at most, the last then of all others. */
export function mixLines(mix: readonly MixPart[], groups: Groups, change: Fraction): readonly MixLine[] {
  const exact = new Map(mix.map(({ group, part, value }) => [keyOf(group, part), value]));
  const parts = partsOf(exact, tenthsOfPoint(change));
  const names = [...new Set(mix.map(({ group }) => group))].sort(byCodePoint);
  const lines = names.map((group) => ({
    group,
    label: groupLabel(groups.cut, group, groups.names),
    cells: perPart((part) => parts.get(keyOf(group, part)) ?? nothing),
  }));
  const order = ({ cells }: MixLine) => {
    const { value } = mixParts.map((part) => cells[part]).reduce(plus);
    return change.num < 0n ? value : negate(value);
  };
  return shortened(lines.sort((a, b) => compare(order(a), order(b))));
}

/** A column added up: exactly, and in what its cells show. */
export function totalOf(lines: readonly MixLine[]): MixCells {
  return perPart((part) => lines.map(({ cells }) => cells[part]).reduce(plus, nothing));
}

function shortened(lines: readonly MixLine[]): readonly MixLine[] {
  if (lines.length <= listLimit) return lines;
  const shown = lines.slice(0, listLimit - 1);
  return [...shown, { group: null, label: "All others", cells: totalOf(lines.slice(shown.length)) }];
}

function perPart(of: (part: MixPart["part"]) => NrrPart): MixCells {
  return { mix: of("mix"), expansion: of("expansion"), contraction: of("contraction"), churn: of("churn") };
}

/** The part comes first: it has no space, a group may. */
function keyOf(group: string, part: MixPart["part"]): string {
  return `${part} ${group}`;
}
