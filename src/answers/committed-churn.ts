/** Committed churn of a day -> how much is asked to end, by whom, wholly or in part, and when: a leading figure, nothing has moved yet. */
import type { Day } from "../core/day.ts";
import type { FxRate } from "../core/records.ts";
import type { CommittedAccount, CommittedChurn } from "../core/revenue/committed-churn.ts";
import { type Defined, isUndefined, type Undefined } from "../core/undefined.ts";
import { type AccountRef, accountSubject, nameFact } from "./account-facts.ts";
import type { Answer, Fact } from "./answer.ts";
import { committedTable } from "./committed-table.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import { cutPolicy, policies } from "./metrics/policies.ts";
import { offerMore } from "./more.ts";
import { noteRates } from "./rates-note.ts";
import { readAs } from "./read-as.ts";
import { listLimit } from "./schema.ts";

export interface CommittedChurnInput {
  readonly context: AnswerContext;
  readonly committed: Defined<CommittedChurn>;
  /** The day whose end it is of. */
  readonly day: Day;
  /** As shown; null = the whole book. */
  readonly segment: string | null;
  readonly whose?: Fact["subject"];
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  readonly rates: readonly FxRate[];
  /** Accounts to skip; 0 at first, then as a pressed `more` says. */
  readonly from?: number;
}

/** One line of the ten is "all others". */
const accountsPerPage = listLimit - 1;

const definition = "MRR whose end is asked for and that still pays: it becomes churn on its day, unless it is renewed.";
const formula = "sum of the MRR of the rows that pay, whose end is asked for, and that no row follows";
const renewalPolicy = "a row that another one follows is renewed";

export function answerCommittedChurn(input: CommittedChurnInput): Answer {
  const { context, committed, segment, whose, rates } = input;
  const draft = new Draft(context);
  if (isUndefined(committed)) sayUndefined(draft, input, committed);
  else if (committed.accounts.length === 0) draft.say(`No MRR is asked to end as of {${dayFact(draft, input)}}.`);
  else sayCommitted(draft, input, committed);
  draft.note("definition", `Leading figure. ${definition}`);
  const lines = [policies.paid_rows, renewalPolicy, ...(segment === null ? [] : [cutPolicy])];
  draft.note("policy", `How it counts: ${lines.join("; ")}.`);
  noteRates(draft, context, rates);
  draft.action("share", "Share", context.id);
  const asOf = `as of ${draft.figures.date(input.day).display}`;
  return draft.answer(readAs(["Committed churn", segment, whose?.name ?? null, asOf], context.defaults));
}

function sayCommitted(draft: Draft, input: CommittedChurnInput, committed: CommittedChurn): void {
  const { accounts } = committed;
  const from = input.from ?? 0;
  const subject = subjectOf(input);
  const total = committedTable(draft, { committed, subject, names: input.names, from, size: accountsPerPage });
  const receipt = committedReceipt(draft, committed);
  const count = draft.fact(draft.figures.count(accounts.length, nouns.account), {
    label: "accounts asked to end",
    subject,
    receipt,
  });
  const have = accounts.length === 1 ? "has" : "have";
  draft.say(`By {${dayFact(draft, input)}}, {${count}} ${have} asked to end {${total}} of MRR.`);
  sayExtents(draft, subject, accounts, total);
  sayFirst(draft, input, accounts);
  draft.action("receipt", "Show the arithmetic", receipt);
  offerMore(draft, from + accountsPerPage, accounts.length);
}

const oneExtent = {
  churn: { one: "It is all that it pays.", several: "It is all that they pay." },
  contraction: { one: "It is a part of what it pays.", several: "It is a part of what they pay." },
} as const;

/** The loss of whole accounts apart from that of a part of what they pay; where there are both they add up to the total. */
function sayExtents(
  draft: Draft,
  subject: Fact["subject"],
  accounts: readonly CommittedAccount[],
  total: string,
): void {
  const of = (kind: CommittedAccount["kind"]) => accounts.filter((account) => account.kind === kind);
  const number = accounts.length === 1 ? "one" : "several";
  if (of("contraction").length === 0) draft.say(oneExtent.churn[number]);
  else if (of("churn").length === 0) draft.say(oneExtent.contraction[number]);
  else {
    const whole = extentFacts(draft, subject, "all they pay", of("churn"));
    const part = extentFacts(draft, subject, "a part of it", of("contraction"));
    draft.addUp(total, [whole.amount, part.amount]);
    draft.say(
      `All they pay ends for {${whole.count}} ({${whole.amount}}), a part of it for {${part.count}} ({${part.amount}}).`,
    );
  }
}

function extentFacts(draft: Draft, subject: Fact["subject"], label: string, accounts: readonly CommittedAccount[]) {
  const sum = accounts.reduce((amount, { mrr }) => amount + mrr, 0n);
  return {
    amount: draft.fact(draft.figures.money(sum), { label: `${label}, MRR`, subject, polarity: "up_bad" }),
    count: draft.fact(draft.figures.count(accounts.length, nouns.account), { label: `${label}, accounts`, subject }),
  };
}

/** Nothing is said of accounts whose day is not known: it may be the nearest. */
function sayFirst(draft: Draft, { names }: CommittedChurnInput, accounts: readonly CommittedAccount[]): void {
  const dated = accounts.flatMap((account) =>
    account.endsOn === null ? [] : [{ ...account, endsOn: account.endsOn }],
  );
  const [first] = dated.toSorted((a, b) => a.endsOn - b.endsOn);
  if (first === undefined) return;
  const account: AccountRef = { id: first.accountId, name: names.get(first.accountId) ?? first.accountId };
  const day = draft.fact(draft.figures.date(first.endsOn), { label: "ends on", subject: accountSubject(account) });
  const name = `{${nameFact(draft, account)}}`;
  draft.say(
    accounts.length === 1
      ? `It ends on {${day}}, at ${name}.`
      : `The first to end, of those whose day is known, is ${name}, on {${day}}.`,
  );
}

function committedReceipt(draft: Draft, { accounts }: CommittedChurn): string {
  return draft.receipt({
    formula,
    inputs: { accounts: draft.figures.bareCount(accounts.length).display },
    rows: { table: "subscription", ids: accounts.flatMap(({ rowIds }) => rowIds) },
    definition,
  });
}

function sayUndefined(draft: Draft, input: CommittedChurnInput, reason: Undefined): void {
  const subject = subjectOf(input);
  const value = draft.fact(draft.figures.undefined("money", reason), { label: "committed churn", subject });
  const why = draft.fact(draft.figures.reason(reason.undefined, undefinedWords(reason)), { label: "reason", subject });
  draft.say(`Committed churn is {${value}}: {${why}}.`);
}

function dayFact(draft: Draft, input: CommittedChurnInput): string {
  return draft.fact(draft.figures.date(input.day), { label: "day", subject: subjectOf(input) });
}

function subjectOf({ segment, whose }: CommittedChurnInput): Fact["subject"] {
  if (whose !== undefined) return whose;
  if (segment !== null) return { type: "segment", id: segment, name: segment };
  return { type: "metric", id: "committed_churn", name: "Committed churn" };
}
