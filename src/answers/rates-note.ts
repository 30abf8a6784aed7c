/** The exchange rates an answer was added up by -> a remark with each rate and its day (definitions.md §1, constant currency). */
import { isoDay } from "../core/day.ts";
import { decimalText } from "../core/fraction.ts";
import type { FxRate } from "../core/records.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { listLimit } from "./schema.ts";

/** As many digits as exchange rates are quoted with; a yen is a hundredth of most currencies. */
const rateDecimals = 6;

export function noteRates(draft: Draft, context: AnswerContext, rates: readonly FxRate[]): void {
  if (rates.length === 0) return;
  const shown = rates.slice(0, listLimit).map((rate) => rateInWords(draft, context, rate));
  const hidden = rates.length - shown.length;
  if (hidden > 0) {
    const more = draft.fact(draft.figures.count(hidden, nouns.currency), {
      label: "further currencies",
      subject: orgOf(context),
    });
    shown.push(`{${more}} more`);
  }
  draft.note("rates", `One rate per currency for the whole answer: ${shown.join("; ")}.`);
}

function rateInWords(draft: Draft, context: AnswerContext, { currency, rate, day }: FxRate): string {
  const receipt = draft.receipt({
    formula: "constant currency: the last rate at or before the answer's last day; each row rounded once",
    inputs: { [`${context.settings.currency} for one ${currency}`]: decimalText(rate, rateDecimals), day: isoDay(day) },
    rows: { table: "fx_rate", ids: [`${currency} ${isoDay(day)}`] },
    definition: "Rates are imported from fx.csv: units of the reporting currency for one unit of the other.",
  });
  const about = (label: string) => ({ label: `${label}, ${currency}`, subject: orgOf(context), receipt });
  const value = draft.fact(draft.figures.decimal(rate, rateDecimals), about("exchange rate"));
  const on = draft.fact(draft.figures.date(day), about("day of the rate"));
  return `${currency} at {${value}} of {${on}}`;
}

function orgOf({ org, orgName }: AnswerContext) {
  return { type: "org", id: org, name: orgName } as const;
}
