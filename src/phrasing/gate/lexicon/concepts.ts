/** Words of a key or of a text -> the concepts they name, so that one is compared with the other whatever the writing. */
import { stem } from "../text/stem.ts";
import { kinOf } from "./kin.ts";
import { metricTerms } from "./metrics.ts";
import { type Match, PhraseBook } from "./phrase-book.ts";

/** Metrics that are a thing with a word beside it are compared word by word: {"tickets": {"open": 7}}. */
const apart: ReadonlyMap<string, string> = new Map([
  ["open_tickets", "open ticket"],
  ["escalated_tickets", "escalated ticket"],
  ["failed_payments", "failed payment"],
  ["overdue_invoices", "overdue payment"],
  ["active_users", "active user"],
  ["at_risk_mrr", "at_risk mrr"],
  ["at_stake", "stake"],
  ["expansion_mrr", "expansion"],
  ["contraction_mrr", "contraction"],
  ["reactivation_mrr", "reactivation"],
  ["churned_mrr", "churned mrr"],
  ["new_mrr", "new mrr"],
  ["involuntary_churn", "involuntary churn"],
  ["voluntary_churn", "voluntary churn"],
  ["days_since_touch", "touch"],
  ["days_since_login", "login"],
  ["seats", "seat"],
  ["logins", "login"],
  ["sessions", "session"],
  ["tickets", "ticket"],
  ["response_time", "response"],
]);

/** What a verb says and a noun does not: they are no part of a noun. */
const verbs = new Set("a month|per month|each month|a year|per year|each year|pay|paying".split("|"));

const others: readonly (readonly [concept: string, phrases: string])[] = [
  ["at_risk", "at risk|atrisk"],
  ["mrr stake", "mrr at stake"],
  ["stake", "at stake"],
  ["account", "account|customer|client|logo|company"],
  ["wau", "weekly active user|wau"],
  ["mau", "monthly active user|mau"],
  ["dau", "daily active user|dau"],
  ["ticket", "support ticket|ticket"],
  ["owner", "account owner|owner"],
  ["csm", "customer success manager|csm"],
  ["renewal", "renewal|renew|renewing|up for renewal"],
  ["mrr", "recurring revenue"],
  ["done", "done|complete|completed|finished|met"],
  ["used", "used|in use"],
  ["trailing", "trailing year|trailing 12 month|trailing twelve month|trailing 12m|ttm|trailing"],
  ["ytd", "ytd|year to date"],
  ["median", "p50|median"],
  ["average", "avg|average|mean"],
  ["notice", "notice|cancellation notice"],
  ["decision_maker", "decision maker"],
];

const concepts = new PhraseBook<readonly string[]>();
for (const [concept, phrases] of others) for (const phrase of phrases.split("|")) addPhrase(phrase, concept);
for (const { id, phrases } of metricTerms) {
  for (const phrase of phrases.split("|")) if (!verbs.has(phrase)) addPhrase(phrase, apart.get(id) ?? id);
}

function addPhrase(phrase: string, words: string): void {
  concepts.add(phrase.split(" ").map(stem), words.split(" "));
}

/** Every phrase of a concept that begins there. */
export function conceptsAt(
  stemAt: (at: number) => string | undefined,
  start: number,
): readonly Match<readonly string[]>[] {
  return concepts.allAt(stemAt, start);
}

/** The longest phrases first; a word of none is its family's. */
export function conceptsOf(stems: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const match = concepts.longestAt(stems, at);
    found.push(...(match?.meaning ?? [kinOf(stems[at] ?? "")]));
    at += match?.length ?? 1;
  }
  return [...new Set(found)];
}
