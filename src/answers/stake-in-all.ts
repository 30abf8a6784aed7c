/** Ranked accounts -> what is at stake with all of them, which one comes first, and the exchange rates it was added up by. */
import { byCodePoint } from "../core/code-point-order.ts";
import { valueAtStake } from "../core/health/attention.ts";
import type { Minor } from "../core/money.ts";
import type { FxRate } from "../core/records.ts";
import { type Defined, isUndefined, notDefined } from "../core/undefined.ts";
import { nameFact } from "./account-facts.ts";
import type { RankedAccount } from "./at-risk.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { undefinedWords } from "./figures/undefined-words.ts";

/** How a sentence that has just counted them goes on. */
export function stakeInAll(draft: Draft, { org, orgName }: AnswerContext, ranked: readonly RankedAccount[]): string {
  const subject = { type: "org", id: org, name: orgName } as const;
  const worth = worthOf(ranked);
  if (isUndefined(worth)) {
    const why = draft.figures.reason(worth.undefined, undefinedWords(worth));
    return `; what is at stake in all is not defined: {${draft.fact(why, { label: "reason", subject })}}`;
  }
  const stake = draft.fact(draft.figures.money(worth), { label: "MRR at stake", subject });
  return `, with {${stake}} of MRR at stake`;
}

export function sayMostUrgent(draft: Draft, { account, attention: { cause } }: RankedAccount): void {
  const words = cause?.contribution.evidence.text ?? "no single signal stands out";
  draft.say(`Most urgent is {${nameFact(draft, account)}}: ${words}.`);
}

/** `no_fx_rate`, naming the accounts, while one of them is billed in a currency without a rate. */
function worthOf(ranked: readonly RankedAccount[]): Defined<Minor> {
  const without = ranked.filter(({ attention }) => isUndefined(valueAtStake(attention, attention.valueCents)));
  if (without.length > 0)
    return notDefined(
      "no_fx_rate",
      without.map(({ account }) => account.name),
    );
  return ranked.reduce((sum, { attention }) => sum + attention.valueCents, 0n);
}

/** Of the accounts in the list, each currency once. */
export function ratesOf(ranked: readonly RankedAccount[]): readonly FxRate[] {
  const rates = ranked.flatMap(({ attention }) => attention.foreign?.rates ?? []);
  const byCurrency = new Map(rates.map((rate) => [rate.currency, rate]));
  return [...byCurrency.values()].sort((a, b) => byCodePoint(a.currency, b.currency));
}
