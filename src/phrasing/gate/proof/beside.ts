/** One level beside another of the same subject: a target, a median of peers -> whether the facts have both, and it lies on that side. */
import type { BesideClaim, What } from "../claims.ts";
import type { Figure } from "../facts/figure.ts";
import { signBetween } from "../facts/signs.ts";
import { type Context, entriesOf, type Proof, refuted } from "./context.ts";
import { describedBy } from "./described.ts";
import { isDistance, isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";

export function proveBeside(context: Context, { one, other, said, way, gap }: BesideClaim): Proof {
  const words = one.words.length > 0 ? one.words : context.words;
  const own = levelOf(context, { ...one, words });
  // "its target": of the same quantity, whether the key says it again or not.
  const second = levelOf(context, other) ?? levelOf(context, { ...other, words: [...other.words, ...words] });
  if (own === null || second === null) return refuted(`The facts have no ${other.words.join(" ")} beside it.`);
  if (!isLevel(said, second)) return refuted(`"${said.num.text}" is not what the facts have.`);
  if (way !== null && signBetween(second, own) !== way) return refuted("It lies on the other side.");
  if (gap !== undefined && !gapsOf(context, one).some((figure) => isDistance(gap, figure)))
    return refuted(`"${gap.num.text}" is no gap of the facts.`);
  return { ok: true, context: { ...context, words }, scopes: [] };
}

/** {"gap_pp": -1.6}: how far is never worked out here. */
function gapsOf(context: Context, { ref }: What): readonly Figure[] {
  const found = entriesOf(context, ref, ({ hard }) => hard.has("gap") || hard.has("shortfall"));
  return found.flatMap((entry) => figureOf(entry) ?? []);
}

/** null = none, or several. */
function levelOf(context: Context, what: What): Figure | null {
  const found = describedBy(context, what).flatMap((entry) => figureOf(entry) ?? []);
  const [level, another] = found.filter(({ part }) => part === "now");
  return level === undefined || another !== undefined ? null : level;
}
