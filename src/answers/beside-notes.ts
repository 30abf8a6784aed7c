/** What a figure rests on in this one period -> remarks: accounts in grace, exchange rates, who came back. */
import { add, type Fraction, fraction } from "../core/fraction.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { isUndefined } from "../core/undefined.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { factPeriod, subjectOf } from "./metric-facts.ts";
import type { MetricReading } from "./metric-words.ts";
import { namedAccounts } from "./named-accounts.ts";
import { noteRates } from "./rates-note.ts";

export function noteBeside(draft: Draft, input: MetricReading): void {
  const { beside, context, metric } = input;
  noteShorter(draft, input);
  if (beside === undefined) return;
  noteInGrace(draft, input, "start", beside.inGrace.atStart);
  noteInGrace(draft, input, "end", beside.inGrace.atEnd);
  if (metric.namesWhoCameBack) noteCameBack(draft, input, beside.cameBack);
  noteRates(draft, context, beside.rates);
}

/** Months and quarters differ by as many days of themselves. */
const daysThatDiffer = 3;

/** "This quarter", three weeks old, beside a whole one. */
function noteShorter(draft: Draft, { metric, now, before }: MetricReading): void {
  if (before === null || metric.measured === "at_end") return;
  const days = ({ period: { from, to } }: PeriodMetrics) => to - from;
  if (days(before) - days(now) <= daysThatDiffer) return;
  draft.note("shorter", "The period before is a longer one: less has had time to move in this one.");
}

function noteInGrace(draft: Draft, input: MetricReading, side: "start" | "end", accounts: readonly AccountRef[]): void {
  if (accounts.length === 0) return;
  const named = namedAccounts(draft, input, `accounts in grace at the ${side}`, accounts);
  draft.note(
    `in_grace_at_${side}`,
    `Counted at the ${side} of the period while a late renewal is waited for, ${named}.`,
  );
}

/** definitions.md §2: the guide's (ending - new) / starting is the same when nobody came back. */
function noteCameBack(draft: Draft, input: MetricReading, accounts: readonly AccountRef[]): void {
  const { crr, startAccounts, period } = input.now;
  if (accounts.length === 0 || isUndefined(crr)) return;
  const guides: Fraction = add(crr, fraction(BigInt(accounts.length), BigInt(startAccounts)));
  const rate = draft.fact(draft.figures.rate(guides), {
    label: "customer retention by the guide's formula",
    subject: subjectOf(input),
    period: factPeriod(period),
    polarity: "up_good",
  });
  const who = namedAccounts(draft, input, "accounts that came back", accounts);
  draft.note(
    "came_back",
    `By the guide's (ending - new) / starting it would be {${rate}}, for those that came back, ${who}.`,
  );
}
