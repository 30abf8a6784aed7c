/** Evidence on the accounts that lead a change -> one short table beside the sum: what is known of some of them, and no more. */
import { type AccountEvidence, noteEvidence, quoted } from "./account-evidence.ts";
import { accountSubject } from "./account-facts.ts";
import type { TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import type { Figures } from "./figures/figures.ts";
import { factsOfRows } from "./rows.ts";
import { sentence } from "./sentence.ts";

interface Column {
  readonly title: string;
  /** null: not known. */
  readonly figure: (evidence: AccountEvidence, show: Figures) => Figure | null;
  /** What stands in its place; "not known" unless it is known that there is none. */
  readonly without?: (evidence: AccountEvidence) => string;
}

const notKnown = "not known";

const columns: readonly Column[] = [
  {
    title: "Failed invoices",
    figure: ({ failedInvoices }, show) => (failedInvoices === null ? null : show.bareCount(failedInvoices)),
  },
  { title: "Tickets", figure: ({ tickets }, show) => (tickets === null ? null : show.bareCount(tickets)) },
  {
    title: "Worst ticket",
    figure: ({ worstSeverity }, show) => (worstSeverity === null ? null : show.text(worstSeverity)),
    without: ({ tickets }) => (tickets === 0 ? "none" : notKnown),
  },
  { title: "Usage", figure: ({ usage }, show) => (usage === null ? null : show.rateMoved(usage.change)) },
];

export function evidenceTable(draft: Draft, accounts: readonly AccountEvidence[]): void {
  const known = columns.filter(({ figure }) => accounts.some((one) => figure(one, draft.figures) !== null));
  const rows = accounts.map((one) => evidenceRow(draft, one, known));
  const told = rows.some(({ facts, below }) => facts.length > 0 || below !== undefined);
  if (!told) return;
  draft.section({
    title: "Evidence from the weeks before",
    kind: "table",
    facts: factsOfRows(rows),
    columns: ["Account", ...known.map(({ title }) => title)],
    rows,
  });
  noteEvidence(draft);
}

function evidenceRow(draft: Draft, evidence: AccountEvidence, known: readonly Column[]): TableRow {
  const subject = accountSubject(evidence.account);
  const facts = known.map(({ title, figure, without = () => notKnown }) =>
    draft.fact(figure(evidence, draft.figures) ?? draft.figures.text(without(evidence)), { label: title, subject }),
  );
  const below = statedReason(draft, evidence);
  const label = draft.figures.name(evidence.account.name).display;
  return below === null ? { label, facts } : { label, facts, below: sentence(below) };
}

/** As it was imported: a code, a comment, or both. */
function statedReason(draft: Draft, { account, stated }: AccountEvidence): string | null {
  const said = [stated?.reasonCode ?? "", stated?.comment ?? ""].filter((text) => text !== "");
  if (said.length === 0) return null;
  const facts = said.map((text) =>
    draft.fact(draft.figures.name(quoted(text)), { label: "reason given", subject: accountSubject(account) }),
  );
  return `Reason given: ${facts.map((id) => `{${id}}`).join(", ")}`;
}
