/** What a renderer could get wrong -> a rendering that has it wrong in one place, or undefined where there is no such place. */
import type { Answer } from "../../../src/answers/answer.ts";
import type { Random } from "../../../src/ingest/demo/random.ts";
import { saidBy } from "../read/said.ts";
import { seenText } from "../read/seen-text.ts";
import { type Hidden, type Leaf, leavesOf } from "./leaves.ts";
import { listsOf } from "./lists.ts";
import { pressesAnother } from "./pressing.ts";

export interface Spot {
  readonly answer: Answer;
  readonly rendering: unknown;
  readonly hidden: Hidden;
  readonly random: Random;
}

export type Fault = (spot: Spot) => unknown;

/** A digit right behind a bracket is a style's. */
export const faults: Readonly<Record<string, Fault>> = {
  "one altered digit": inOneLeaf(/(?<!\[)\d/gu, (digit) => String((Number(digit) + 1) % 10)),
  "a sign left out": inOneLeaf(/[-+](?=\$?\d)/gu, () => ""),
  "a sign turned round": inOneLeaf(/[-+](?=\$?\d)/gu, (sign) => (sign === "-" ? "+" : "-")),
  "a unit left out": inOneLeaf(/(?<=\d)(?:%| points?| days?| accounts?|x)|\$(?=\d)/gu, () => ""),
  "a word left out": inOneLeaf(/\p{L}{3,}/gu, () => ""),
  "two figures swapped": swapped(figuresIn),
  "two labels swapped": swapped(labelsIn),
  "something left out of a list": inOneList((items, place) => items.filter((_, at) => at !== place)),
  "something twice in a list": inOneList((items, place) =>
    items.flatMap((item, at) => (at === place ? [item, item] : [item])),
  ),
  "a button that presses another": pressesAnother,
  "a bar left out": inOneLeaf(/█+/gu, (bar) => " ".repeat(bar.length)),
};

function inOneLeaf(pattern: RegExp, wrong: (found: string) => string): Fault {
  return ({ rendering, hidden, random }) => {
    const leaves = leavesOf(rendering, hidden).filter(({ shown }) => shown.search(pattern) >= 0);
    if (leaves.length === 0) return undefined;
    const leaf = random.pick(leaves);
    const { 0: found, index } = random.pick([...leaf.shown.matchAll(pattern)]);
    return leaf.put(`${leaf.shown.slice(0, index)}${wrong(found)}${leaf.shown.slice(index + found.length)}`);
  };
}

function inOneList(wrong: (items: readonly unknown[], place: number) => readonly unknown[]): Fault {
  return ({ rendering, hidden, random }) => {
    const lists = listsOf(rendering, hidden).filter(({ items }) => items.length > 0);
    const { items, put } = random.pick(lists);
    const seen = items.flatMap((item, place) => (item === "" ? [] : [place]));
    return put(wrong(items, random.pick(seen)));
  };
}

/** Each stands where the other stood, at one of the places of each. */
function swapped(candidates: (answer: Answer) => readonly string[]): Fault {
  return ({ answer, rendering, hidden, random }) => {
    const texts = [...new Set(candidates(answer))].filter((text) => text.length > 1);
    const places = leavesOf(rendering, hidden).flatMap((leaf) =>
      texts.filter((text) => wordAt(leaf.shown, text) >= 0).map((text) => ({ leaf, text })),
    );
    if (new Set(places.map(({ text }) => text)).size < 2) return undefined;
    const one = random.pick(places);
    const rest = places.filter(({ leaf, text }) => text !== one.text && leaf.shown !== one.leaf.shown);
    if (rest.length === 0) return undefined;
    const other = random.pick(rest);
    return exchanged(rendering, hidden, one, other);
  };
}

interface Place {
  readonly leaf: Leaf;
  readonly text: string;
}

function exchanged(rendering: unknown, hidden: Hidden, one: Place, other: Place): unknown {
  const half = one.leaf.put(inPlaceOf(one.leaf.shown, one.text, other.text));
  const before = leavesOf(rendering, hidden).findIndex(({ shown }) => shown === other.leaf.shown);
  const leaf = leavesOf(half, hidden)[before];
  return leaf?.put(inPlaceOf(leaf.shown, other.text, one.text));
}

function inPlaceOf(shown: string, text: string, by: string): string {
  const from = wordAt(shown, text);
  return `${shown.slice(0, from)}${by}${shown.slice(from + text.length)}`;
}

/** Not inside a longer word or figure. */
function wordAt(shown: string, text: string): number {
  const from = shown.indexOf(text);
  const around = `${shown[from - 1] ?? " "}${shown[from + text.length] ?? " "}`;
  return from >= 0 && /^[^\p{L}\p{N}.,+-]{2}$/u.test(around) ? from : -1;
}

function figuresIn({ facts }: Answer): readonly string[] {
  return facts.filter(({ value, kind }) => value !== null && kind !== "name").map(({ display }) => seenText(display));
}

function labelsIn(answer: Answer): readonly string[] {
  return saidBy(answer).sections.flatMap(({ facts, rows }) => [
    ...facts.map(([label]) => label),
    ...rows.map(({ cells: [label = ""] }) => label),
  ]);
}
