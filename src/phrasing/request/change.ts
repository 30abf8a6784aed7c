/** A fact -> which way it went and how far, in coarse words: what a model may know of a figure it cannot see. */
import type { Fact, JsonFraction, JsonInteger } from "../../answers/answer.ts";

export type Direction = "up" | "down" | "flat";

export interface Change {
  readonly direction: Direction;
  readonly judged: "better" | "worse" | "neither";
  /** null where nothing says what is large. */
  readonly size: "small" | "medium" | "large" | null;
}

/** Facts that are themselves a difference; their sign is its direction. */
const changeLabel = /^(?:change|part of the change)\b/;

export function isChange(label: string): boolean {
  return changeLabel.test(label);
}

/** null: the fact says nothing of a change, or one side of it is not defined. */
export function changeOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Change | null {
  if (fact.kind === "direction") return directionFact(fact);
  if (isChange(fact.label)) return changed(fact, signedPart(fact.value), sizeOf(fact));
  const before = fact.previous === undefined ? undefined : facts.get(fact.previous);
  if (before === undefined || before.currency !== fact.currency) return null;
  return changed(fact, difference(fact.value, before.value), null);
}

function directionFact(fact: Fact): Change | null {
  const { value } = fact;
  if (value === "up") return changed(fact, 1n, null);
  if (value === "down") return changed(fact, -1n, null);
  return value === "flat" ? changed(fact, 0n, null) : null;
}

function changed({ polarity }: Fact, sign: bigint | null, size: Change["size"]): Change | null {
  if (sign === null) return null;
  const direction = sign > 0n ? "up" : sign < 0n ? "down" : "flat";
  if (polarity === "none" || direction === "flat") return { direction, judged: "neither", size };
  const good = (direction === "up") === (polarity === "up_good");
  return { direction, judged: good ? "better" : "worse", size };
}

function signedPart(value: Fact["value"]): bigint | null {
  if (value === null) return null;
  const whole = isFraction(value) ? value.num : value;
  return integer(whole);
}

/** Of fractions by their cross products; of integers at once. */
function difference(after: Fact["value"], before: Fact["value"]): bigint | null {
  const [afterNum, afterDen] = ratio(after);
  const [beforeNum, beforeDen] = ratio(before);
  if (afterNum === null || beforeNum === null) return null;
  return afterNum * beforeDen - beforeNum * afterDen;
}

function ratio(value: Fact["value"]): readonly [bigint | null, bigint] {
  if (value === null) return [null, 1n];
  return isFraction(value) ? [integer(value.num), integer(value.den) ?? 1n] : [integer(value), 1n];
}

function integer(value: JsonInteger): bigint | null {
  return /^-?\d+$/.test(String(value)) ? BigInt(value) : null;
}

function isFraction(value: JsonInteger | JsonFraction): value is JsonFraction {
  return typeof value === "object";
}

/** Hundredths of the whole: what a reader of retention figures calls small and large; a quarter's ordinary wobble is under two points. */
const sizes = { small: 2n, medium: 5n } as const;

/** Only of points: what is much money, and what is many, differs from house to house. */
function sizeOf({ kind, value }: Fact): Change["size"] {
  if (kind !== "points" || value === null || !isFraction(value)) return null;
  const [num, den] = ratio(value);
  if (num === null) return null;
  const hundredths = (num < 0n ? -num : num) * 100n;
  if (hundredths < sizes.small * den) return "small";
  return hundredths < sizes.medium * den ? "medium" : "large";
}
