/** A cause that no fact knows: put behind a true sentence, or in the place of the true one. */
import { type Lie, type Mutation, pick, type Truth } from "../truth.ts";

/** Each with the word by which facts would know it. */
const invented: readonly (readonly [cause: string, known: string])[] = [
  ["the price increase in the spring", "price increase"],
  ["a competing offer from a cheaper vendor", "vendor"],
  ["the outage last month", "outage"],
  ["a change of management", "management"],
  ["the new pricing model", "pricing"],
  ["poor onboarding by our team", "onboarding"],
  ["layoffs", "layoff"],
  ["the release of version 4", "release"],
  ["seasonality", "season"],
  ["a merger", "merger"],
  ["their budget cuts", "budget"],
];

const joints = [
  "because of",
  "due to",
  "driven by",
  "thanks to",
  "after",
  "as a result of",
  "owing to",
  "following",
  "on the back of",
  "explained by",
];

export const causes: readonly Mutation[] = [
  { kind: "cause invented", check: 6, tell: added },
  { kind: "cause swapped", check: 6, tell: swapped },
  { kind: "cause insinuated", check: 6, tell: insinuated },
];

function unknownCause({ facts }: Truth, random: () => number): string | undefined {
  return pick(
    random,
    invented.filter(([, known]) => !facts.words.includes(known)),
  )?.[0];
}

function added(truth: Truth, random: () => number): Lie | null {
  const cause = unknownCause(truth, random);
  if (cause === undefined || !truth.text.endsWith(".")) return null;
  return { text: `${truth.text.slice(0, -1)}, ${pick(random, joints)} ${cause}.`, why: `no fact knows of ${cause}` };
}

function swapped(truth: Truth, random: () => number): Lie | null {
  const cause = unknownCause(truth, random);
  const joint = /\b(because of|because|due to|after|lost to) (?!six months|\d)[^.,:;]+/.exec(truth.spans.bare);
  if (cause === undefined || joint === null) return null;
  const by = `${joint[1]}${joint[1] === "because" ? " of" : ""} ${cause}`;
  return {
    text: truth.text.slice(0, joint.index) + by + truth.text.slice(joint.index + joint[0].length),
    why: `the facts give another cause than ${cause}`,
  };
}

const insinuations = [
  "which reflects",
  "and it has to do with",
  "a sign of",
  "the blame lies with",
  "which led back to",
  "and behind it is",
];

function insinuated(truth: Truth, random: () => number): Lie | null {
  const cause = unknownCause(truth, random);
  if (cause === undefined || !truth.text.endsWith(".")) return null;
  return {
    text: `${truth.text.slice(0, -1)}, ${pick(random, insinuations)} ${cause}.`,
    why: `no fact knows of ${cause}`,
  };
}
