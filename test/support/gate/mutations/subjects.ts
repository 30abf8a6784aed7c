/** The figure right, its subject wrong: another account, owner or segment, another metric, another period. */
import { type NameSpan, replaced } from "../spans.ts";
import { isAmong, type Lie, type Mutation, pick, type Truth } from "../truth.ts";
import { turned } from "./words.ts";

const inventedAccounts = ["Brightwater Freight", "Pioneer Dynamics", "Lakeside Robotics", "Solventum Retail"];
const inventedPeople = ["Laura Hensley", "Marcus Oyelaran", "Nadia Petrov"];
const people = new Set(["owner", "name", "set_by", "person"]);

export const subjects: readonly Mutation[] = [
  { kind: "subject swapped", check: 3, tell: swapped },
  { kind: "subject invented", check: 5, tell: invented },
  { kind: "period moved", check: 3, tell: periodMoved },
  turned("metric swapped", 3, [
    [/\bNRR\b/, ["GRR", "MRR", "NPS"]],
    [/\bGRR\b/, ["CRR", "CSAT"]],
    [/\bMRR\b/, ["churned MRR", "expansion MRR", "ARPA"]],
    [/\bARR\b/, ["MRR", "new MRR"]],
    [/\bLTV\b/, ["CAC", "ARPA"]],
    [/\bARPA\b/, ["LTV", "ARR"]],
    [/\bNPS\b/, ["CSAT", "CES"]],
    [/\bCSAT\b/, ["NPS"]],
    [/\b[Nn]et (?=retention|revenue retention)/, ["gross "]],
    [/\b[Gg]ross (?=retention)/, ["net "]],
    [/\b[Ll]ogo churn\b/, ["revenue churn"]],
    [/\b[Qq]uick ratio\b/, ["LTV to CAC ratio"]],
    [/\b[Ff]irst response time\b/, ["resolution time"]],
    [/\b[Ee]scalations\b/, ["outages", "tickets"]],
    [/\b[Ww]eekly active users\b/, ["weekly logins", "new licences"]],
    [/\b(?:[Ll]icence )?utilization\b/, ["feature adoption"]],
    [/\bscores? (?=\d|of \d)/, ["NPS "]],
  ]),
];

/** False when a figure of the sentence belongs to the one that was said and not to the one put in its place. */
function swapped(truth: Truth, random: () => number): Lie | null {
  const said = pick(random, truth.spans.names);
  if (said === undefined) return null;
  const others = truth.facts.names.filter(({ name, kind }) => kind === said.kind && name !== said.name);
  const other = pick(random, others)?.name;
  if (other === undefined || !isBelied(truth, said.name, other)) return null;
  const inSentence = truth.spans.names.find(({ name }) => name === other);
  if (inSentence !== undefined && isOneList(truth.text, said, inSentence)) return null;
  const text = inSentence === undefined ? replaced(truth.text, said, other) : exchanged(truth.text, said, inSentence);
  return { text, why: `${other} stands where ${said.name} is meant` };
}

/** "A, B and C": in another order the same is said of all of them. */
function isOneList(text: string, a: NameSpan, b: NameSpan): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^(?:,[^,;.]+)*(?:,|,? and) $/u.test(text.slice(first.end, second.start));
}

function isBelied(truth: Truth, said: string, other: string): boolean {
  const owned = truth.facts.numbersOf(said);
  const others = truth.facts.numbersOf(other);
  return truth.spans.numbers.some((span) => isAmong(truth, span, owned) && !isAmong(truth, span, others));
}

function exchanged(text: string, a: NameSpan, b: NameSpan): string {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return replaced(replaced(text, second, first.text), first, second.text);
}

function invented({ text, spans, facts }: Truth, random: () => number): Lie | null {
  const said = pick(
    random,
    spans.names.filter(({ kind }) => kind === "account" || people.has(kind)),
  );
  const name = said && pick(random, people.has(said.kind) ? inventedPeople : inventedAccounts);
  if (said === undefined || name === undefined || facts.words.includes(name.toLowerCase())) return null;
  return { text: replaced(text, said, name), why: `no fact knows ${name}` };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, month, quarter or year that no fact knows in the place of one that does. */
function periodMoved({ text, spans, facts }: Truth, random: () => number): Lie | null {
  const said = pick(random, spans.dates);
  if (said === undefined) return null;
  const by = pick(random, moves(said.text, random));
  if (by === undefined || by === said.text || isKnownPeriod(facts.words, by)) return null;
  return { text: replaced(text, said, by), why: `${said.text} is said as ${by}` };
}

function moves(said: string, random: () => number): string[] {
  const elsewhere = [];
  if (/20\d\d/.test(said)) elsewhere.push(said.replace(/20\d\d/, (year) => String(Number(year) - 1)));
  if (/^Q\d/.test(said)) elsewhere.push(said.replace(/Q\d/, `Q${1 + Math.floor(random() * 4)}`));
  const month = months.find((name) => said.includes(name));
  if (month !== undefined) elsewhere.push(said.replace(month, pick(random, months) ?? month));
  if (/^\d{1,2} /.test(said)) elsewhere.push(said.replace(/^\d+/, (day) => String((Number(day) % 28) + 1)));
  return elsewhere;
}

/** In the forms facts are written in: as said, "1 Jul", or 2026-07-01. */
function isKnownPeriod(words: string, by: string): boolean {
  const year = /20\d\d/.exec(by)?.[0] ?? "20\\d\\d";
  const month = months.findIndex((name) => by.includes(name)) + 1;
  const day = /^\d{1,2} /.exec(by)?.[0].trim().padStart(2, "0") ?? "\\d\\d";
  const iso = month === 0 ? "^$" : `${year}-${String(month).padStart(2, "0")}-${day}`;
  const short = by.toLowerCase().replace(/([a-z]{3})[a-z]*/, "$1");
  return words.includes(by.toLowerCase()) || words.includes(short) || new RegExp(iso).test(words);
}
