/** What a figure rests on in this one period -> remarks: accounts in grace, exchange rates, who came back. */
import { add, type Fraction, fraction } from "../core/fraction.ts";
import { isUndefined } from "../core/undefined.ts";
import type { AccountRef } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { factPeriod, subjectOf } from "./metric-facts.ts";
import type { MetricReading } from "./metric-words.ts";
import { namedAccounts } from "./named-accounts.ts";
import { noteRates } from "./rates-note.ts";

export function noteBeside(draft: Draft, input: MetricReading): void {
  const { beside, context, metric } = input;
  if (beside === undefined) return;
  noteInGrace(draft, input, "start", beside.inGrace.atStart);
  noteInGrace(draft, input, "end", beside.inGrace.atEnd);
  if (metric.namesWhoCameBack) noteCameBack(draft, input, beside.cameBack);
  noteRates(draft, context, beside.rates);
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
