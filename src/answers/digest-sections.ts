/** Listed accounts -> tables by what they ask for: those that slip, those with billing trouble only, those nobody touched. */
import type { RowBasis } from "./at-risk-row.ts";
import type { DigestItem } from "./digest-items.ts";
import { digestRow } from "./digest-row.ts";
import type { Draft } from "./draft.ts";
import { factsOfRows } from "./rows.ts";

const columns = ["Account", "MRR at stake", "Score", "Change", "Action window"];

const titles: readonly (readonly [DigestItem["kind"], string])[] = [
  ["slipping", "Slipping, most urgent first"],
  ["billing", "Billing trouble only: a payment to settle, no reason to ask what is wrong"],
  ["untouched", "Listed before, and nobody has touched them"],
];

export function digestSections(draft: Draft, items: readonly DigestItem[], basis: RowBasis): void {
  for (const [kind, title] of titles) {
    const rows = items.filter((item) => item.kind === kind).map((item) => digestRow(draft, item, basis));
    draft.section({ title, kind: "table", facts: factsOfRows(rows), columns, rows });
  }
}
