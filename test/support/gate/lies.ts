/** A seed and a number -> that many lies about good sentences, in turn, each proved by the mutator. */
import { seeded } from "../outbox/random.ts";
import type { LabelledCase } from "./labelled.ts";
import { type Mutant, mutant } from "./mutator.ts";

export interface LieTold extends Mutant {
  /** The sentence it was made of. */
  readonly of: LabelledCase;
}

export function liesAbout(good: readonly LabelledCase[], seed: number, count: number): LieTold[] {
  const random = seeded(seed);
  const lies: LieTold[] = [];
  for (let turn = 0; lies.length < count; turn += 1) {
    const source = good[turn % good.length];
    if (source === undefined) throw new Error("no good sentence to lie about");
    const made = mutant(source.facts, source.answer, random);
    if (made !== null) lies.push({ ...made, of: source });
  }
  return lies;
}

/** One line for whoever reads what a gate let through. */
export function lineOf(lie: LieTold): string {
  return `${lie.of.id} [${lie.kinds.join(", ")}]: ${lie.text} (${lie.why})`;
}
