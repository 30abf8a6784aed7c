/** Headings of an NRR change -> a line per group of a cut under both headings, adding up to the change. */
import { byCodePoint } from "../core/code-point-order.ts";
import { compare, negate } from "../core/fraction.ts";
import { capitalised } from "./capitalised.ts";
import { cutWords, groupLabel } from "./cut-words.ts";
import type { Draft } from "./draft.ts";
import type { Groups, Heading } from "./nrr-parts.ts";
import { type NrrPart, nothing, plus, sumOf } from "./nrr-shares.ts";
import { headingTitles } from "./nrr-tables.ts";
import { listLimit } from "./schema.ts";

/** One group tells nothing apart. */
const fewestGroups = 2;

interface GroupLine {
  readonly label: string;
  /** null for the line of all others. */
  readonly group: string | null;
  /** One part for each heading, in their order. */
  readonly parts: readonly NrrPart[];
}

/** `of` is the fact of the whole change; `downward` puts the groups that fell most first. */
export function groupTable(
  draft: Draft,
  groups: Groups,
  headings: readonly Heading[],
  { of, downward }: { readonly of: string; readonly downward: boolean },
): void {
  const lines = shortened(groupLines(groups, headings, downward));
  if (lines.length < fewestGroups) return;
  const words = cutWords[groups.cut];
  const rows = lines.map(({ label, group, parts }) => ({
    label: group === null ? label : draft.figures.name(label).display,
    facts: parts.map(({ value, tenths }, index) => {
      const heading = headings[index];
      const subject = { type: words.subject, id: group ?? "others", name: label } as const;
      const title = heading === undefined ? label : `${label}: ${headingTitles[heading.id]}`;
      return draft.fact(draft.figures.points(value, tenths), { label: title, subject });
    }),
  }));
  const facts = rows.flatMap((row) => row.facts);
  draft.addUp(of, facts);
  const columns = [capitalised(words.noun.one), ...headings.map(({ id }) => headingTitles[id])];
  draft.section({ title: words.title, kind: "table", facts, columns, rows });
}

/** What happened this period decides the order, as it does for accounts; ties by the whole, then by name. */
function groupLines(groups: Groups, headings: readonly Heading[], downward: boolean): readonly GroupLine[] {
  const found = [...new Set(headings.flatMap(({ groups: parts }) => [...parts.keys()]))].sort(byCodePoint);
  const lines = found.map((group) => ({
    group,
    label: groupLabel(groups.cut, group, groups.names),
    parts: headings.map(({ groups: parts }) => parts.get(group) ?? nothing),
  }));
  const order = ({ parts: [first = nothing] }: GroupLine) => (downward ? first.value : negate(first.value));
  return lines.sort((a, b) => compare(order(a), order(b)) || compare(sumOf(a.parts), sumOf(b.parts)));
}

function shortened(lines: readonly GroupLine[]): readonly GroupLine[] {
  if (lines.length <= listLimit) return lines;
  const shown = lines.slice(0, listLimit - 1);
  const [first, ...hidden] = lines.slice(shown.length);
  const parts = (first?.parts ?? []).map((part, index) =>
    hidden.reduce((sum, line) => plus(sum, line.parts[index] ?? nothing), part),
  );
  return [...shown, { group: null, label: "All others", parts }];
}
