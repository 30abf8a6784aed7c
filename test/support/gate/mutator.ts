/** A sentence that the facts say, and a seed -> plausible lies about the same facts, each with what is false in it. */
import { readFacts } from "./facts-read.ts";
import { appended } from "./mutations/appended.ts";
import { causes } from "./mutations/causes.ts";
import { disguised, disguiseNames } from "./mutations/disguises.ts";
import { figures } from "./mutations/figures.ts";
import { names } from "./mutations/names.ts";
import { subjects } from "./mutations/subjects.ts";
import { units } from "./mutations/units.ts";
import { words } from "./mutations/words.ts";
import { spansOf } from "./spans.ts";
import { type Lie, type Mutation, pick } from "./truth.ts";

export interface Mutant extends Lie {
  /** The mutations done, in order. */
  readonly kinds: readonly string[];
}

/** Written from masking.md §5 alone, without the gate's code. */
export const mutations: readonly Mutation[] = [
  ...figures,
  ...units,
  ...subjects,
  ...words,
  ...names,
  ...causes,
  ...appended,
];

/** One in five lies is dressed up, one in ten is followed by a second. */
const dressedShare = 0.2;
const secondShare = 0.1;

/** @returns null when the mutation that chance chose has nothing to change in this sentence, or cannot prove its lie. */
export function mutant(facts: unknown, text: string, random: () => number): Mutant | null {
  const mutation = pick(random, mutations);
  const lie = mutation && toldOf(facts, text, mutation, random);
  if (mutation === undefined || lie === null || lie === undefined) return null;
  const first: Mutant = { ...lie, kinds: [mutation.kind] };
  const chance = random();
  if (chance < dressedShare) return dressed(first, random);
  return chance < dressedShare + secondShare ? withSecond(first, random) : first;
}

/** One mutation by name, for whoever wants a certain lie. */
export function toldOf(facts: unknown, text: string, mutation: Mutation, random: () => number): Lie | null {
  const read = readFacts(facts);
  const lie = mutation.tell({ text, facts: read, spans: spansOf(read, text) }, random);
  return lie === null || lie.text === text ? null : lie;
}

function dressed(lie: Mutant, random: () => number): Mutant {
  const dress = pick(random, disguiseNames) ?? "";
  return { ...lie, text: disguised(lie.text, dress, random), kinds: [...lie.kinds, dress] };
}

/** A second that only adds: one that changes could take the first back. */
function withSecond(lie: Mutant, random: () => number): Mutant {
  const second = pick(random, appended);
  const read = readFacts({});
  const told = second?.tell({ text: lie.text, facts: read, spans: spansOf(read, lie.text) }, random);
  if (second === undefined || told === null || told === undefined) return lie;
  return { text: told.text, why: `${lie.why}; ${told.why}`, kinds: [...lie.kinds, second.kind] };
}
