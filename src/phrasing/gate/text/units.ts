/** What stands before and behind a number -> its scale, its unit and its currency. */
import type { Unit } from "../facts/figure.ts";

const of = <Value>(value: Value, words: string) => words.split("|").map((word) => [word, value] as const);

export const scales: ReadonlyMap<string, bigint> = new Map([
  ...of(1_000n, "k|thousand|tsd"),
  ...of(1_000_000n, "m|mm|mn|mio|million|millions"),
  ...of(1_000_000_000n, "bn|b|billion"),
]);

export const currencies: ReadonlyMap<string, string> = new Map([
  ...of("USD", "$|us$|usd|dollar|dollars"),
  ...of("EUR", "€|eur|euro|euros"),
  ...of("GBP", "£|gbp|pound|pounds"),
  ...of("JPY", "¥|jpy|yen"),
  ...of("CHF", "chf|francs"),
  ...of("DKK", "dkk"),
  ...of("SEK", "sek"),
  ...of("NOK", "nok"),
  ...of("CAD", "cad"),
  ...of("AUD", "aud"),
]);

export const unitsBehind: ReadonlyMap<string, Unit> = new Map([
  ...of<Unit>("percent", "%|percent|per cent"),
  ...of<Unit>("points", "percentage points|percentage point|points|point|pts|pt|pp|ppt|ppts|p.p."),
  ...of<Unit>("ratio", "x|times"),
  ...of<Unit>("minute", "minutes|minute|mins|min"),
  ...of<Unit>("hour", "hours|hour|hrs|hr"),
  ...of<Unit>("day", "days left|day left|days ago|day ago|days|day"),
  ...of<Unit>("week", "weeks|week"),
  ...of<Unit>("month", "months|month"),
  ...of<Unit>("year", "years|year"),
  ...of<Unit>("score", "of 100|out of 100|/100|/ 100"),
]);

/** As a pattern, the longest writing first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.*+?/]/gu, "\\$&"))
    .join("|");
}
