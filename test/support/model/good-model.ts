/** A deterministic stand-in for a good model: from the request alone, the statements said again in varied right sentences. */
import { type ModelReply, materialIn, saying } from "./material.ts";

/** Shapes of our statements -> the same said otherwise; the first that fits is taken. */
const turns: readonly (readonly [RegExp, string])[] = [
  [
    /^(\{f\d+\}) is (\{f\d+\}) with a health score of (\{f\d+\}): (\{p\d+\})\.$/,
    "With a health score of $3, $1 is $2: $4.",
  ],
  [
    /^At stake: (\{f\d+\}) of MRR, (\{f\d+\}) a year; it renews on (\{f\d+\}); action window: (\{f\d+\})\.$/,
    "At stake is $1 of MRR, which is $2 a year; it renews on $3, and the action window is $4.",
  ],
  [
    /^At stake: (\{f\d+\}) of MRR, (\{f\d+\}) a year; it renews on (\{f\d+\})\.$/,
    "At stake is $1 of MRR, which is $2 a year, and it renews on $3.",
  ],
  [
    /^(\S+) fell from (\{f\d+\}) to (\{f\d+\}) over (\{f\d+\}) against (\{f\d+\}): (\{f\d+\})\.$/,
    "Over $4, $1 fell from $2 to $3 against $5, which is $6.",
  ],
  [
    /^At risk: (\{f\d+\}) of (\{f\d+\}) looked at, with (\{f\d+\}) of MRR at stake\.$/,
    "$1 of $2 looked at are at risk, with $3 of MRR at stake.",
  ],
  [/^Most urgent is (\{f\d+\}): (\{p\d+\})\.$/, "$1 is the most urgent: $2."],
];

export function goodModel(body: string): ModelReply {
  const { statements } = materialIn(body);
  const said = statements.filter(({ must }) => must).map(({ text }) => turned(text));
  return saying(said);
}

function turned(text: string): string {
  for (const [shape, other] of turns) if (shape.test(text)) return text.replace(shape, other);
  return text;
}
