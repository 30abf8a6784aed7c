/** "four four two zero ..." -> "4420...": digits read out, in the languages of the product's users. */
import type { Rewrite } from "./shadow.ts";

/** By language, 0 to 9. */
const languages = [
  "zero|oh one two three four five six seven eight nine",
  "null eins|ein zwei|zwo drei vier fünf|fuenf sechs sieben acht neun",
  "zéro un deux trois quatre cinq six sept huit neuf",
  "cero uno dos tres cuatro cinco seis siete ocho nueve",
  "zero uno due tre quattro cinque sei sette otto nove",
  "zero um dois três quatro cinco seis sete oito nove",
  "nul een|één twee drie vier vijf zes zeven acht negen",
];

const digitOf: ReadonlyMap<string, string> = new Map(
  languages.flatMap((digits) =>
    digits.split(" ").flatMap((words, digit) => words.split("|").map((word) => [word, String(digit)] as const)),
  ),
);
const timesOf: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
]);
const plus = "plus";

const said = `(?:(?:${[...timesOf.keys()].join("|")}) )?(?:${[...digitOf.keys()].join("|")})`;

/** Three in a row are a number read out: "one or two" and "two three-year terms" are prose. */
export const spelledDigits: Rewrite = {
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${plus} )?${said}(?:[ ,.-]{1,2}${said}){2,40}(?![\p{L}\p{N}])`,
    "giu",
  ),
  by: ([run]) => digitsSaid(run),
};

function digitsSaid(run: string): string {
  let [digits, times] = ["", 1];
  for (const word of run.toLowerCase().split(/[ ,.-]+/u)) {
    if (word === plus) digits += "+";
    digits += (digitOf.get(word) ?? "").repeat(times);
    times = timesOf.get(word) ?? 1;
  }
  return digits;
}
