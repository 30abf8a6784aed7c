/** Figures changed: a digit, the magnitude, the sign, two of them swapped, a number written as another word. */
import { type NumberSpan, replaced, spansOf } from "../spans.ts";
import { amountOf, isSaid, type Lie, type Mutation, pick, type Truth } from "../truth.ts";

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

export const figures: readonly Mutation[] = [
  { kind: "digit changed", check: 1, tell: (truth, random) => changed(truth, random, otherDigit) },
  { kind: "magnitude moved", check: 1, tell: (truth, random) => changed(truth, random, otherMagnitude) },
  { kind: "off by one", check: 7, tell: (truth, random) => changed(truth, random, offByOne) },
  { kind: "sign changed", check: 1, tell: signChanged },
  { kind: "two figures swapped", check: 3, tell: swapped },
  { kind: "another number in words", check: 1, tell: inWords },
  { kind: "number word changed", check: 1, tell: wordChanged },
];

type Change = (span: NumberSpan, random: () => number) => string;

/** Another figure in the place of a true one is false, unless it rounds to one of the facts: then it is dropped. */
function changed(truth: Truth, random: () => number, change: Change): Lie | null {
  const span = pick(random, truth.spans.numbers);
  if (span === undefined) return null;
  const by = change(span, random);
  const text = replaced(truth.text, span, by);
  const now = spansOf(truth.facts, text).numbers.find(({ start }) => start === span.start);
  if (now === undefined || now.text !== by || amountOf(now) === amountOf(span) || isSaid(truth, now)) return null;
  return { text, why: `${span.text} is said as ${by}` };
}

function otherDigit(span: NumberSpan, random: () => number): string {
  const at =
    pick(
      random,
      [...span.text.matchAll(/\d/g)].map(({ index }) => index),
    ) ?? 0;
  const digit = (Number(span.text[at]) + 1 + Math.floor(random() * 8)) % 10;
  return replaced(span.text, { start: at, end: at + 1, text: "" }, String(digit || 7));
}

function otherMagnitude(span: NumberSpan, random: () => number): string {
  const scale = pick(random, span.scale === "" ? ["k", "M", "0", "00"] : ["", "k", "M"]) ?? "";
  const grouped = `${span.digits}${scale}`;
  if (!scale.startsWith("0")) return `${span.sign}${span.currency}${grouped}${span.percent ? "%" : ""}`;
  const value = Number(span.digits.replaceAll(",", "")) * 10 ** scale.length;
  return `${span.sign}${span.currency}${value.toLocaleString("en-US")}${span.percent ? "%" : ""}`;
}

function offByOne(span: NumberSpan, random: () => number): string {
  const value = Number(span.digits.replaceAll(",", ""));
  const by = value + (random() < 0.5 && value > 1 ? -1 : 1);
  return span.text.replace(span.digits, by.toLocaleString("en-US"));
}

/** "It dropped -19 points" says twice what is true once. */
const minusMayBeMeant =
  /fell|drop|slip|lost|loss|cost|took|taking|off|down|shrank|lower|less|fewer|decline|wors|overdue|churn|contract|owe|left|away|lose/;

function signChanged({ text, spans }: Truth, random: () => number): Lie | null {
  const span = pick(random, spans.numbers);
  if (span === undefined || amountOf(span) === 0 || minusMayBeMeant.test(text)) return null;
  const minus = pick(random, ["-", "\u2212"]) ?? "-";
  const by = span.sign === "" || span.sign === "+" ? minus + span.text.slice(span.sign.length) : span.text.slice(1);
  // "-1.1 points" said as "1.1 points" may still be right beside a word like "cost": only a plus is surely false.
  const flipped = span.sign === "-" ? `+${by}` : by;
  return { text: replaced(text, span, flipped), why: `${span.text} has another sign: ${flipped}` };
}

/** Two figures of one unit in each other's place: each sentence of the set says which is which. */
function swapped({ text, spans }: Truth, random: () => number): Lie | null {
  const first = pick(random, spans.numbers);
  const second = spans.numbers.find((span) => first !== undefined && span.start > first.start && alike(span, first));
  if (first === undefined || second === undefined || amountOf(first) === amountOf(second)) return null;
  const swappedText = replaced(replaced(text, second, first.text), first, second.text);
  return { text: swappedText, why: `${first.text} and ${second.text} stand in each other's place` };
}

function alike(a: NumberSpan, b: NumberSpan): boolean {
  return a.currency === b.currency && a.percent === b.percent && a.sign === b.sign;
}

function inWords(truth: Truth, random: () => number): Lie | null {
  const small = truth.spans.numbers.filter((span) => /^\d{1,2}$/.test(span.text) && amountOf(span) <= 12);
  const span = pick(random, small);
  return span === undefined ? null : otherWord(truth, random, span.start, span.end, amountOf(span));
}

function wordChanged(truth: Truth, random: () => number): Lie | null {
  const found = [...truth.spans.bare.matchAll(new RegExp(`\\b(?:${numberWords.join("|")})\\b`, "gi"))];
  const match = pick(random, found);
  if (match === undefined) return null;
  const value = numberWords.indexOf(match[0].toLowerCase()) + 1;
  return otherWord(truth, random, match.index, match.index + match[0].length, value);
}

function otherWord(
  { text, facts }: Truth,
  random: () => number,
  start: number,
  end: number,
  value: number,
): Lie | null {
  const said = text.slice(start, end);
  const other =
    pick(
      random,
      numberWords.filter((_, index) => !facts.numbers.includes(index + 1)),
    ) ?? "";
  if (other === "" || numberWords[value - 1] === other) return null;
  const by = /^[A-Z]/.test(said) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return { text: text.slice(0, start) + by + text.slice(end), why: `${said} is said as ${by}` };
}
