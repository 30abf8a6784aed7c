/** A number in words at one place of a text -> what it says; "two hundred and five" as well as "a dozen". */
import { fraction, one } from "../../../core/fraction.ts";
import type { NumberText } from "./number-text.ts";
import { anyOf, unitsBehind } from "./units.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const twenty = 20;
const ten = 10;
const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, twenty + ten * at] as const),
]);

const word = [...values.keys(), ...scales.keys()].join("|");
const phrase = new RegExp(
  `(?:a (?=hundred|dozen|thousand|million))?((?:${word})(?:(?: and | )(?:${word}))*)(?![\\p{L}\\p{N}])(?:[ -](${anyOf(unitsBehind.keys())})(?![\\p{L}\\p{N}]))?`,
  "iuy",
);

export function numberWordAt(text: string, start: number): NumberText | undefined {
  phrase.lastIndex = start;
  const match = phrase.exec(text);
  const words = (match?.[1] ?? "").toLowerCase().split(/ and | /u);
  if (match === null) return undefined;
  const unit = unitsBehind.get((match[2] ?? "").toLowerCase()) ?? null;
  const value = fraction(BigInt(sumOf(words)));
  return { values: [value], step: one, sign: null, unit, currency: null, end: start + match[0].length };
}

/** "two hundred five": what is said before a scale is multiplied by it, what follows is added. */
function sumOf(words: readonly string[]): number {
  let [total, group] = [0, 0];
  for (const word of words) {
    const scale = scales.get(word);
    if (scale === undefined) group += values.get(word) ?? 0;
    else if (scale < 1_000) group = Math.max(group, 1) * scale;
    else [total, group] = [total + Math.max(group, 1) * scale, 0];
  }
  return total + group;
}
