/** Headings of an NRR change -> where it happened: a line per region under both headings, adding up to the change. */
import { byCodePoint } from "../core/code-point-order.ts";
import { add, compare, negate, zero } from "../core/fraction.ts";
import { noGroup } from "../core/revenue/group-of.ts";
import type { Draft } from "./draft.ts";
import type { Heading } from "./nrr-parts.ts";
import { type NrrPart, sumOf } from "./nrr-shares.ts";
import { headingTitles } from "./nrr-tables.ts";
import { listLimit } from "./schema.ts";

/** One region is no "where". */
const fewestRegions = 2;
const nothing: NrrPart = { value: zero, tenths: 0n };

interface RegionLine {
  readonly label: string;
  /** null for the line of all others. */
  readonly region: string | null;
  /** One part for each heading, in their order. */
  readonly parts: readonly NrrPart[];
}

/** `of` is the fact of the whole change; `downward` puts the regions that fell most first. */
export function regionTable(draft: Draft, headings: readonly Heading[], of: string, downward: boolean): void {
  const lines = shortened(regionLines(headings, downward));
  if (lines.length < fewestRegions) return;
  const rows = lines.map(({ label, region, parts }) => ({
    label: region === null ? label : draft.figures.name(label).display,
    facts: parts.map(({ value, tenths }, index) => {
      const heading = headings[index];
      const subject = { type: "segment", id: region ?? "others", name: label } as const;
      const title = heading === undefined ? label : `${label}: ${headingTitles[heading.id]}`;
      return draft.fact(draft.figures.points(value, tenths), { label: title, subject });
    }),
  }));
  const facts = rows.flatMap((row) => row.facts);
  draft.addUp(of, facts);
  const columns = ["Region", ...headings.map(({ id }) => headingTitles[id])];
  draft.section({ title: "Where it happened", kind: "table", facts, columns, rows });
}

/** What happened this period decides the order, as it does for accounts; ties by the whole, then by name. */
function regionLines(headings: readonly Heading[], downward: boolean): readonly RegionLine[] {
  const regions = [...new Set(headings.flatMap(({ regions: parts }) => [...parts.keys()]))].sort(byCodePoint);
  const lines = regions.map((region) => ({
    region,
    label: region === noGroup ? "No region" : region,
    parts: headings.map(({ regions: parts }) => parts.get(region) ?? nothing),
  }));
  const order = ({ parts: [first = nothing] }: RegionLine) => (downward ? first.value : negate(first.value));
  return lines.sort((a, b) => compare(order(a), order(b)) || compare(sumOf(a.parts), sumOf(b.parts)));
}

function shortened(lines: readonly RegionLine[]): readonly RegionLine[] {
  if (lines.length <= listLimit) return lines;
  const shown = lines.slice(0, listLimit - 1);
  const [first, ...hidden] = lines.slice(shown.length);
  const parts = (first?.parts ?? []).map((part, index) =>
    hidden.reduce((sum, line) => plus(sum, line.parts[index] ?? nothing), part),
  );
  return [...shown, { region: null, label: "All others", parts }];
}

function plus(a: NrrPart, b: NrrPart): NrrPart {
  return { value: add(a.value, b.value), tenths: a.tenths + b.tenths };
}
