/** The accounts that would leave -> a table of at most ten lines whose amounts add up to all that would be lost. */
import type { Minor } from "../core/money.ts";
import type { AccountMovement } from "../core/revenue/results.ts";
import { accountsPerPage } from "./account-movements.ts";
import type { TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { offerMore } from "./more.ts";

export interface LeavingLine {
  readonly moved: AccountMovement;
  /** Minor units. */
  readonly loss: Minor;
  /** Beside the amount. */
  readonly next: Figure;
}

export interface LeavingTable extends MetricSubject {
  /** In the order shown. */
  readonly lines: readonly LeavingLine[];
  /** Beside the amount: its column, and what its facts are labelled. */
  readonly nextColumn: string;
  /** The fact of all that is lost. */
  readonly total: string;
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts to skip. */
  readonly from: number;
}

export function leavingTable(draft: Draft, input: LeavingTable): void {
  const { lines, from, total } = input;
  if (lines.length === 0) return;
  const shown = lines.slice(from, from + accountsPerPage);
  const hidden = lines.filter((line) => !shown.includes(line));
  const rows = shown.map((line) => row(draft, input, line));
  if (hidden.length > 0) rows.push(others(draft, input, hidden));
  draft.addUp(
    total,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  draft.section({
    title: "Who would leave",
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: ["Account", "MRR lost", input.nextColumn],
    rows,
  });
  offerMore(draft, from + shown.length, lines.length);
}

function row(
  draft: Draft,
  { names, nextColumn }: LeavingTable,
  { moved: { accountId }, loss, next }: LeavingLine,
): TableRow {
  const name = draft.figures.name(names.get(accountId) ?? accountId).display;
  const subject = { type: "account", id: accountId, name } as const;
  return {
    label: name,
    facts: [
      draft.fact(draft.figures.money(loss), { label: "MRR that would be lost", subject }),
      draft.fact(next, { label: nextColumn, subject }),
    ],
  };
}

function others(draft: Draft, of: LeavingTable, hidden: readonly LeavingLine[]): TableRow {
  const about = (label: string) => ({ label, subject: subjectOf(of) });
  const loss = hidden.reduce((sum, line) => sum + line.loss, 0n);
  const rest = draft.fact(draft.figures.money(loss), about("MRR that would be lost, all others"));
  const count = draft.fact(draft.figures.count(hidden.length, nouns.account), about("all others"));
  return { label: "All others", facts: [rest, count] };
}
