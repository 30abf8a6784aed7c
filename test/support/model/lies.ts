/** What an adversarial model makes of right sentences: each kind of lie that masking.md §3 and §5 name, told with slots. */
import type { Random } from "../../../src/ingest/demo/random.ts";
import type { SeenMaterial } from "./material.ts";

export type Lie = (said: readonly string[], seen: SeenMaterial, random: Random) => readonly string[];

const opposites: readonly (readonly [string, string])[] = [
  ["fell", "rose"],
  ["best", "worst"],
  ["highest", "lowest"],
  ["most", "least"],
  ["under", "over"],
  ["slipping", "recovering"],
  ["before", "after"],
  ["would be", "is"],
  ["stopped", "resumed"],
  ["not ", ""],
  ["nothing", "everything"],
  ["at risk", "safe"],
];

export const lies: Readonly<Record<string, Lie>> = {
  "two figures exchanged": (said, seen, random) => exchanged(said, seen, random, (kind) => figures.has(kind)),
  "two periods or states exchanged": (said, seen, random) =>
    exchanged(said, seen, random, (kind) => kind === "text" || kind === "date"),
  "a figure for another": (said, seen, random) => {
    const ids = seen.facts.filter(({ kind }) => figures.has(kind)).map(({ id }) => `{${id}}`);
    if (ids.length < 2) return said;
    return [...said, changedOnce(random.pick(said), random.pick(ids), random.pick(ids))];
  },
  "another unit": (said, _, random) =>
    afterSlot(said, random, [" percent", " dollars", " euros", " customers", " a month", " thousand", "%", "k"]),
  "a word turned round": (said, _, random) => {
    const fitting = opposites
      .flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
      .filter(([word]) => word !== "" && said.some((text) => text.includes(word)));
    if (fitting.length === 0) return said;
    const [word, other] = random.pick(fitting);
    return said.map((text) => text.replace(word, other));
  },
  "a judgement": (said, _, random) =>
    appended(said, random, [
      "which is good news",
      "and it improved",
      "which is worrying",
      "and got worse",
      "better than last time",
    ]),
  "a cause": (said, seen, random) => {
    const slot = random.pick(seen.slots);
    return appended(said, random, [
      "because of a change in pricing",
      "due to churn",
      `driven by ${slot}`,
      `thanks to ${slot}`,
      "after a failed launch",
      `since ${slot}`,
    ]);
  },
  "a contact": (said, _, random) =>
    appended(said, random, ["call Dana Scott", "write to dana@acme.example", "call +49 30 1234567", "ask @dana"]),
  "a link": (said, _, random) =>
    appended(said, random, [
      "see https://acme.example/x",
      "see www.acme.example",
      "see acme.example",
      "see [more](//acme.example)",
    ]),
  "a number in words": (said, _, random) =>
    appended(said, random, [
      "twelve of them",
      "about half of it",
      "it doubled",
      "ein Drittel davon",
      "deux fois",
      "la mitad",
    ]),
  "a digit": (said, _, random) => appended(said, random, ["up 3", "in Q2", "½ of it", "１２ more", "٣ of them", "²"]),
  "a broken slot": (said, seen, random) => [
    ...said,
    random.pick([
      "{f999}",
      "{f1",
      "f1}",
      "{p99}",
      "{f1:amount}",
      "{F1}",
      "{{f1}}",
      "{ f1 }",
      "[PERSON_1]",
      "[ACCOUNT_2]",
      seen.slots[0]?.replace("}", ":x}") ?? "{x}",
    ]),
  ],
  markup: (said, _, random) =>
    appended(said, random, ["<b>now</b>", "**now**", "`now`", "<!channel>", "<@U123>", "~now~", "&lt;b&gt;", "# Now"]),
  "its instructions": (said, _, random) => [
    ...said,
    random.pick([
      "You phrase how an account is doing, for the person who looks after it.",
      "Every slot of the statements with must occurs.",
      "I am a language model.",
    ]),
  ],
  "a forecast": (said, _, random) =>
    appended(said, random, [
      "and it will fall further",
      "it is likely to recover",
      "it should be renewed soon",
      "expect more of this",
    ]),
  "advice or a promise": (said, _, random) =>
    appended(said, random, ["offer a discount", "we guarantee it", "you should act today", "I recommend a call"]),
  "a quantifier": (said, _, random) =>
    appended(said, random, ["all of them", "none of it", "most of them", "only this one", "every account"]),
  "a negation": (said, _, random) =>
    said.map((text, at) =>
      at === 0
        ? text.replace(/ (is|was|fell|rose|at|of) /, ` ${random.pick(["is not", "never", "no", "hardly"])} `)
        : text,
    ),
  "something left out": (said, _, random) => {
    const gone = random.whole(0, said.length - 1);
    return said.length > 1 ? said.filter((_one, at) => at !== gone) : ["It is {f1}."];
  },
  "letters in a disguise": (said, _, random) =>
    said.map((text, at) =>
      at === 0
        ? text.replace(/a(?![^{]*\})/, random.pick(["а", "a\u200b", "\u202ea", "ａ", "a\u0301\u0301", "\u{E0061}"]))
        : text,
    ),
  "another language": (said, _, random) => appended(said, random, ["das ist schlecht", "c'est grave", "es una pena"]),
  "a name": (said, _, random) =>
    appended(said, random, ["says Dana Scott", "as Globex did", "for Initech", "the Chief Revenue Officer agrees"]),
};

export const figures: ReadonlySet<string> = new Set(["money", "rate", "points", "count", "days", "score"]);

function exchanged(
  said: readonly string[],
  { facts }: SeenMaterial,
  random: Random,
  fits: (kind: string) => boolean,
): readonly string[] {
  const whole = said.join("\u0000");
  const ids = facts.filter(({ id, kind }) => fits(kind) && whole.includes(`{${id}}`)).map(({ id }) => `{${id}}`);
  if (ids.length < 2) return said;
  const one = random.pick(ids);
  const other = random.pick(ids.filter((id) => id !== one));
  return said.map((text) => text.replaceAll(one, "\u0001").replaceAll(other, one).replaceAll("\u0001", other));
}

function changedOnce(text: string, one: string, other: string): string {
  return text.includes(one) ? text.replace(one, other) : text.replace(/\{f\d+\}/, one);
}

function afterSlot(said: readonly string[], random: Random, units: readonly string[]): readonly string[] {
  const at = random.whole(0, said.length - 1);
  const unit = random.pick(units);
  return said.map((text, index) => (index === at ? text.replace(/\{f\d+\}/, (slot) => `${slot}${unit}`) : text));
}

function appended(said: readonly string[], random: Random, tails: readonly string[]): readonly string[] {
  const at = random.whole(0, said.length - 1);
  const tail = random.pick(tails);
  const joint = random.pick([", ", "; ", " - ", ". "]);
  return said.map((text, index) => (index === at ? `${text.replace(/\.$/, "")}${joint}${tail}.` : text));
}
