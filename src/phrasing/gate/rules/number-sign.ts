/** A number, its word of direction and a figure -> whether they go the same way (masking.md §5, 4). */
import type { Fraction } from "../../../core/fraction.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { Figure, Part } from "../facts/figure.ts";
import { isPoint } from "../facts/points.ts";
import { flows } from "../lexicon/metrics.ts";
import type { Term } from "../lexicon/term.ts";
import type { NumberToken } from "../text/token.ts";
import type { NumberUse } from "./number-use.ts";
import { termOf } from "./number-use.ts";
import { signOf } from "./tolerance.ts";

type Direction = Extract<Term, { is: "direction" }>;

/** Up is better only where the metric says so; undefined = nobody has judged it. */
export function signMeant(direction: Direction, metric: string | null): -1 | 0 | 1 | undefined {
  if (!direction.judged) return direction.sign;
  const polarity = metric === null ? "none" : polarityOf(metric);
  if (polarity === "none") return undefined;
  return polarity === "up_good" ? direction.sign : ((-direction.sign || 0) as -1 | 0 | 1);
}

export function goesAlong({ number }: NumberToken, use: NumberUse, figure: Figure, value: Fraction): boolean {
  const flow = flows.get(figure.metric ?? "");
  const own = flow !== undefined && figure.part !== "change" ? flow : signOf(value);
  const direction = termOf(use.direction?.token);
  if (isChange(use.parts) && direction?.is === "direction") {
    const meant = signMeant(direction, figure.metric);
    return meant === own && (number.sign === null || number.sign === own);
  }
  if (number.sign !== null) return number.sign === own || number.sign === signOf(value);
  // "Contraction took $20,000": the word says which way, whichever sign it is stored with.
  return value.num >= 0n || (flow !== undefined && signOf(value) === flow);
}

/** What a figure must be for the use the text makes of it. */
export function isPart(figure: Figure, parts: readonly Part[]): boolean {
  if (parts.includes(figure.part) || isMovement(figure) || isPoint(figure)) return true;
  return parts.includes("change") && flows.has(figure.metric ?? "");
}

/** {"movements": {"churn": -1000000}}: what came or went, whichever way it is told. */
function isMovement({ metric, words }: Figure): boolean {
  return flows.has(metric ?? "") && words.has("movement");
}

export function isChange(parts: readonly Part[]): boolean {
  return parts.length === 1 && parts[0] === "change";
}
