/** Why a figure does not exist, in words a reader can act on; no digits, so that they can stand in any sentence. */
import type { Undefined, UndefinedReason } from "../../core/undefined.ts";
import { cleanText } from "./clean-text.ts";

const words: Readonly<Record<UndefinedReason, string>> = {
  empty_start: "no account was paying at the start of the period",
  zero_churn: "no account was lost in the period, and a lifetime needs a churn rate",
  not_whole_months: "the period is not a whole number of months",
  no_fx_rate: "an exchange rate is missing",
  no_data: "there is no data for it yet",
  too_little_data: "too few of its signals have data",
  too_few_churns: "there are too few churns to say",
  not_an_account: "there is no such account",
  out_of_reach: "no loss brings it that low",
};

/** Details that are ids of ours and no words: the signals without data are named, by their labels, in a note of their own. */
const unquoted: ReadonlySet<UndefinedReason> = new Set<UndefinedReason>(["too_little_data"]);

/** The document is cut, never the renderer (answer.md): a list holds at most ten. */
const mostNamed = 10;

export function undefinedWords(reason: Undefined): string {
  const about = unquoted.has(reason.undefined) ? "" : detailWords(reason.detail ?? []);
  return about ? `${words[reason.undefined]} (${about})` : words[reason.undefined];
}

function detailWords(detail: readonly string[]): string {
  const named = detail.slice(0, mostNamed).map(cleanText).join(", ");
  return detail.length > mostNamed ? `${named} and ${detail.length - mostNamed} more` : named;
}
