/** The quarters and a seed -> the life of every customer in the demo. */
import type { Life, Mood } from "./life.ts";
import { customerName } from "./names.ts";
import { payments } from "./paid.ts";
import { type Casting, castings, type Part } from "./parts.ts";
import type { Quarters } from "./quarters.ts";
import { type Random, randomStream } from "./random.ts";
import { joining, leaving, returning } from "./when.ts";

/** Shares of 1: a book with something to do, and not a sinking ship. */
const moodShare: readonly (readonly [Mood, number])[] = [
  ["failing", 0.09],
  ["fading", 0.19],
  ["steady", 0.32],
  ["thriving", 0.4],
];
const regionShare: readonly (readonly [string, number])[] = [
  ["EMEA", 0.35],
  ["APAC", 0.2],
  ["AMER", 0.45],
];

/** Those whose mood belongs to the story: the three EMEA accounts were content until their cards failed. */
const moodOf: Partial<Record<Part, Mood>> = {
  acme: "slipping",
  emea_lost: "steady",
  drop_lost: "failing",
  leave_soon: "failing",
  join_since: "thriving",
};
const regionOf: Partial<Record<Part, string>> = { acme: "AMER", emea_lost: "EMEA" };

export function demoLives(quarters: Quarters, seed: number): readonly Life[] {
  const casting = castings();
  const paid = payments(casting, quarters, seed);
  return casting.map((one) => {
    const random = randomStream(seed, "life", one.index);
    const left = leaving(one, quarters, random);
    const joined = joining(one, quarters, left, random);
    const { startCents, changes } = paid(one, joined, random);
    const back = returning(one, quarters, random);
    const returned = back === null ? null : { day: back, cents: startCents };
    return { ...who(one, random), joined, startCents, changes, left, returned };
  });
}

function who(
  { index, part }: Casting,
  random: Random,
): Pick<Life, "index" | "id" | "name" | "aliases" | "region" | "mood"> {
  return {
    index,
    id: `acc-${String(index + 1).padStart(3, "0")}`,
    ...customerName(index),
    region: regionOf[part] ?? drawn(regionShare, random),
    mood: moodOf[part] ?? drawn(moodShare, random),
  };
}

function drawn<Value>(shares: readonly (readonly [Value, number])[], random: Random): Value {
  let at = random.fraction();
  const found = shares.find(([, share]) => {
    at -= share;
    return at < 0;
  });
  return found === undefined ? random.pick(shares)[0] : found[0];
}
