/** The figure right, its unit wrong: percent for points, another currency, hours for days, a month for a year. */
import { replaced } from "../spans.ts";
import { type Lie, type Mutation, pick, type Truth } from "../truth.ts";
import { type Pairs, turned } from "./words.ts";

const others: Readonly<Record<string, readonly string[]>> = {
  $: ["€", "£", "¥"],
  "€": ["$", "£"],
  "£": ["$", "€"],
  "¥": ["$", "€"],
};

const measures: Pairs = [
  [/(?<=\d) (?:percentage )?points\b/, ["%", " percent", " dollars"]],
  [/(?<=\d)%/, [" points", " accounts", "k", " dollars"]],
  [/(?<=\d) percent\b/, [" points"]],
  [/\bhours\b/, ["days", "minutes"]],
  [/\bdays\b/, ["weeks", "months", "hours"]],
  [/\bmonths\b/, ["years", "weeks"]],
  [/(?<=\d|\b(?:two|three|four|five|six|seven|eight|nine)) accounts\b/i, [" contacts", " users", " tickets"]],
  [/(?<=\d) seats\b/, [" accounts", " teams", "%"]],
  [/(?<=\d (?:open |weekly |active )*)tickets\b/, ["accounts", "users"]],
  [/(?<=\d) licences\b/, [" users", " accounts"]],
  [/(?<=\d) responses\b/, [" accounts"]],
  [/\ba month\b/, ["a year", "a week", "a day"]],
  [/\ba year\b/, ["a month"]],
  [/\bdollars\b/, ["euros"]],
  [/\byen\b/, ["dollars", "euros"]],
  [/\bEUR\b/, ["USD"]],
  [/\bGBP\b/, ["EUR"]],
  [/\b[Ww]eekly\b/, ["daily", "monthly"]],
];

export const units: readonly Mutation[] = [
  { kind: "currency swapped", check: 2, tell: otherCurrency },
  turned("unit swapped", 2, measures),
  { kind: "money for percent", check: 2, tell: moneyAsPercent },
];

function otherCurrency({ text, spans }: Truth, random: () => number): Lie | null {
  const span = pick(
    random,
    spans.numbers.filter(({ currency }) => currency !== ""),
  );
  const by = span && pick(random, others[span.currency] ?? []);
  if (span === undefined || by === undefined) return null;
  return { text: replaced(text, span, span.text.replace(span.currency, by)), why: `${span.currency} is said as ${by}` };
}

function moneyAsPercent({ text, spans }: Truth, random: () => number): Lie | null {
  const span = pick(
    random,
    spans.numbers.filter(({ currency, percent }) => currency !== "" || percent),
  );
  if (span === undefined) return null;
  const by = span.percent ? `$${span.digits}` : `${span.digits}%`;
  return { text: replaced(text, span, by), why: `${span.text} is said as ${by}` };
}
