/** Committed churn -> a table of the accounts that asked to end, each with its day, that adds up to all of it. */
import type { CommittedAccount, CommittedChurn } from "../core/revenue/committed-churn.ts";
import { accountSubject } from "./account-facts.ts";
import type { Fact, TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";

export interface CommittedTable {
  readonly committed: CommittedChurn;
  readonly subject: Fact["subject"];
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts to skip, and accounts to show: one line more is "all others". */
  readonly from: number;
  readonly size: number;
}

const extents = { churn: "all it pays", contraction: "a part of it" } as const;

/** @returns the fact of the total. */
export function committedTable(draft: Draft, input: CommittedTable): string {
  const { accounts } = input.committed;
  const shown = accounts.slice(input.from, input.from + input.size);
  const hidden = accounts.filter((account) => !shown.includes(account));
  const rows = [...shown.map((account) => accountRow(draft, input, account)), ...othersRow(draft, input, hidden)];
  const total = draft.fact(draft.figures.money(input.committed.total), {
    label: "committed churn",
    subject: input.subject,
    polarity: "up_bad",
  });
  draft.addUp(
    total,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  const facts = rows.flatMap((row) => row.facts);
  draft.section({
    title: "Asked to end: committed churn",
    kind: "table",
    facts,
    columns: ["Account", "MRR", "What ends", "Ends on"],
    rows,
  });
  return total;
}

function accountRow(
  draft: Draft,
  { names }: CommittedTable,
  { accountId, mrr, kind, endsOn }: CommittedAccount,
): TableRow {
  const show = draft.figures;
  const name = show.name(names.get(accountId) ?? accountId).display;
  const about = (label: string) => ({ label, subject: accountSubject({ id: accountId, name }) });
  return {
    label: name,
    facts: [
      draft.fact(show.money(mrr), { ...about("MRR asked to end"), polarity: "up_bad" }),
      draft.fact(show.text(extents[kind]), about("what ends")),
      draft.fact(endsOn === null ? show.text("day not known") : show.date(endsOn), about("ends on")),
    ],
  };
}

function othersRow(
  draft: Draft,
  { subject }: CommittedTable,
  hidden: readonly CommittedAccount[],
): readonly TableRow[] {
  if (hidden.length === 0) return [];
  const sum = hidden.reduce((total, { mrr }) => total + mrr, 0n);
  const about = (label: string) => ({ label, subject });
  return [
    {
      label: "All others",
      facts: [
        draft.fact(draft.figures.money(sum), { ...about("MRR asked to end, all others"), polarity: "up_bad" }),
        draft.fact(draft.figures.count(hidden.length, nouns.account), about("all others")),
      ],
    },
  ];
}
