/** The mutator that tries the gate: what it makes is false, plausible, of every kind, and the same for the same seed. */
import { expect, test } from "vitest";
import { labelledCases } from "../support/gate/labelled.ts";
import { type Mutant, mutant, mutations, toldOf } from "../support/gate/mutator.ts";
import { seeded } from "../support/outbox/random.ts";

const good = labelledCases("good.jsonl");

function mutantsOf(seed: number, tries: number): Mutant[] {
  const random = seeded(seed);
  return Array.from({ length: tries }, (_, index) => good[index % good.length])
    .map((source) => source && mutant(source.facts, source.answer, random))
    .filter((made) => made !== null && made !== undefined);
}

function told(kind: string, facts: object, text: string, seed = 1): string | undefined {
  const mutation = mutations.find((one) => one.kind === kind);
  return mutation && toldOf(facts, text, mutation, seeded(seed))?.text;
}

test("the same seed makes the same lies, another seed others", () => {
  expect(mutantsOf(7, 300)).toEqual(mutantsOf(7, 300));
  expect(mutantsOf(7, 300)).not.toEqual(mutantsOf(8, 300));
});

test("every kind of lie can be told about some good sentence", () => {
  const random = seeded(3);
  const silent = mutations.filter((mutation) =>
    good.every(({ facts, answer }) => toldOf(facts, answer, mutation, random) === null),
  );
  expect(silent.map(({ kind }) => kind)).toEqual([]);
});

test("each of the gate's nine checks is tried by at least one kind", () => {
  expect([...new Set(mutations.map(({ check }) => check))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("no lie is a good sentence of the same facts", () => {
  const said = new Set(good.map(({ answer }) => answer));
  expect(mutantsOf(11, 2_000).filter(({ text }) => said.has(text))).toEqual([]);
});

test("a figure that would by accident be another fact, or round to one, is dropped", () => {
  const facts = { account: "Acme", seats: 1, seats_before: 2, seats_planned: 3 };
  const lies = Array.from({ length: 40 }, (_, seed) => told("off by one", facts, "Acme has 2 seats.", seed));
  expect(lies.filter((lie) => lie !== undefined)).toEqual([]);
});

test("an account takes another's place only where a figure is not also the other's", () => {
  const one = { account: "Acme", seats: 12 };
  const same = { list: [one, { account: "Globex", seats: 12 }] };
  const different = { list: [one, { account: "Globex", seats: 31 }] };
  expect(told("subject swapped", same, "Acme has 12 seats.")).toBeUndefined();
  expect(told("subject swapped", different, "Acme has 12 seats.")).toBe("Globex has 12 seats.");
});

test("digits inside names, ids and slots are left alone", () => {
  const facts = { account: "24-7 Couriers", invoice: "INV-2041" };
  expect(told("digit changed", facts, "INV-2041 is from 24-7 Couriers and holds {f1}.")).toBeUndefined();
});

test("words inside names are left alone", () => {
  expect(told("direction flipped", { account: "grew up" }, "grew up has a score.")).toBeUndefined();
});
