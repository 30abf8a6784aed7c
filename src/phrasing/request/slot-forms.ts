/** The forms of a slot, `{f3}` and `{f3:verb}`: what each becomes is decided here, from the figure, never by a model. */
import type { Fact } from "../../answers/answer.ts";
import { type Change, changeOf, type Direction } from "./change.ts";

const verbs: Readonly<Record<Direction, string>> = { up: "rose", down: "fell", flat: "did not change" };
const adverbs: Readonly<Record<Direction, string>> = { up: "up", down: "down", flat: "unchanged" };
const judgements: Readonly<Record<Change["judged"], string | null>> = {
  better: "improved",
  worse: "got worse",
  neither: null,
};

/** By name; null = this fact has no such form. `{f3:name}` stands for a fact of the document where there is one, so that it is shown as one. */
export const slotForms = {
  name: (fact, { facts }) => (fact.kind === "name" ? nameOf(fact, facts) : null),
  verb: (_, { change }) => change && verbs[change.direction],
  adverb: (_, { change }) => change && adverbs[change.direction],
  judged: (_, { change }) => change && judgements[change.judged],
} satisfies Readonly<Record<string, Form>>;

type Form = (
  fact: Fact,
  known: { readonly facts: ReadonlyMap<string, Fact>; readonly change: Change | null },
) => string | null;

/** Every slot that a fact offers -> the text it becomes; a plain one stays `{f3}`, for the display. */
export function slotsOf(fact: Fact, facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, string> {
  const slots = new Map([[`{${fact.id}}`, `{${fact.id}}`]]);
  const known = { facts, change: changeOf(fact, facts) };
  for (const [form, become] of Object.entries(slotForms)) {
    const text = become(fact, known);
    if (text !== null) slots.set(`{${fact.id}:${form}}`, text);
  }
  return slots;
}

function nameOf({ subject }: Fact, facts: ReadonlyMap<string, Fact>): string {
  const named = [...facts.values()].find(
    (fact) =>
      fact.kind === "name" &&
      fact.subject.type === subject.type &&
      fact.subject.id === subject.id &&
      fact.display === subject.name,
  );
  return named === undefined ? unslotted(subject.name) : `{${named.id}}`;
}

/** An account may be called "{f1}": a text of ours must not become a slot when the document is rendered. */
export function unslotted(text: string): string {
  return text.replaceAll("{", "(").replaceAll("}", ")");
}
