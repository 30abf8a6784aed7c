/** One level beside another of the same subject: a target, a median of peers -> whether the facts have both, and it lies on that side. */
import type { BesideClaim, What } from "../claims.ts";
import type { Figure } from "../facts/figure.ts";
import { signBetween } from "../facts/signs.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import { describedBy } from "./quantity.ts";

export function proveBeside(context: Context, { one, other, said, way }: BesideClaim): Proof {
  const words = one.words.length > 0 ? one.words : context.words;
  const own = levelOf(context, { ...one, words });
  // "its target": of the same quantity, whether the key says it again or not.
  const second = levelOf(context, other) ?? levelOf(context, { ...other, words: [...other.words, ...words] });
  if (own === null || second === null) return refuted(`The facts have no ${other.words.join(" ")} beside it.`);
  if (!isLevel(said, second)) return refuted(`"${said.num.text}" is not what the facts have.`);
  if (way !== null && signBetween(second, own) !== way) return refuted("It lies on the other side.");
  return { ok: true, context: { ...context, words }, scopes: [] };
}

/** null = none, or several. */
function levelOf(context: Context, what: What): Figure | null {
  const found = describedBy(context, what).flatMap((entry) => figureOf(entry) ?? []);
  const [level, another] = found.filter(({ part }) => part === "now");
  return level === undefined || another !== undefined ? null : level;
}
