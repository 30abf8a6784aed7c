/** A labelled text and what a masker found in it -> what it missed, mistook, and took without need. */
import type { EntityType, MaskedEntity } from "../../../src/phrasing/mask/masked-text.ts";
import type { Label, LabelledText } from "./labelled-set.ts";

/** `mistaken`: covered, by something of another type. */
export type Outcome = "found" | "mistaken" | "leaked";

export interface Finding {
  readonly label: Label;
  readonly outcome: Outcome;
}

export interface Examined {
  readonly of: LabelledText;
  readonly findings: readonly Finding[];
  readonly said: readonly MaskedEntity[];
  /** Of them, those that stand where something of their type is labelled. */
  readonly rightly: readonly MaskedEntity[];
  /** Of them, those that stand for nothing labelled. */
  readonly needless: readonly MaskedEntity[];
  /** What had to stay readable and did not. */
  readonly eaten: readonly string[];
}

/** What tells in a link is the link's as much as its own: either name says it. */
const sameTypes: readonly (readonly EntityType[])[] = [
  ["SECRET", "URL_TOKEN"],
  ["EMAIL", "URL_TOKEN"],
];

export function examine(of: LabelledText, entities: readonly MaskedEntity[]): Examined {
  const places = placesOf(of);
  return {
    of,
    findings: places.map(({ label, place }) => ({
      label,
      outcome: outcomeOf(label, covering(of.text, place, entities)),
    })),
    said: entities,
    rightly: entities.filter((entity) =>
      places.some(({ label, place }) => overlap(place, entity) && isRight(label.type, entity.type)),
    ),
    needless: entities.filter((entity) => !places.some(({ place }) => overlap(place, entity))),
    eaten: of.kept.filter((kept) => isEaten(of.text, kept, entities)),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** @throws Error when a labelled value does not stand in the text, in the order of the labels. */
function placesOf({ id, text, entities }: LabelledText): readonly { readonly label: Label; readonly place: Place }[] {
  let from = 0;
  return entities.map((label) => {
    const start = text.indexOf(label.value, from);
    if (start < 0) throw new Error(`${id}: “${label.value}” does not stand in the text after the ${from}th character`);
    from = start + label.value.length;
    return { label, place: { start, end: from } };
  });
}

const telling = /[\p{L}\p{N}]/u;

/** The types that cover it, or null when a letter or a digit of it is seen: a bracket or a blank tells nobody anything. */
function covering(text: string, place: Place, entities: readonly MaskedEntity[]): ReadonlySet<EntityType> | null {
  const over = entities.filter((entity) => overlap(place, entity));
  for (let at = place.start; at < place.end; at += 1)
    if (telling.test(text.charAt(at)) && !over.some(({ start, end }) => start <= at && at < end)) return null;
  return new Set(over.map(({ type }) => type));
}

function outcomeOf({ type }: Label, types: ReadonlySet<EntityType> | null): Outcome {
  if (types === null) return "leaked";
  return [...types].some((one) => isRight(type, one)) ? "found" : "mistaken";
}

function isRight(labelled: EntityType, said: EntityType): boolean {
  return labelled === said || sameTypes.some((same) => same.includes(labelled) && same.includes(said));
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function isEaten(text: string, kept: string, entities: readonly MaskedEntity[]): boolean {
  for (let start = text.indexOf(kept); start >= 0; start = text.indexOf(kept, start + 1))
    if (!entities.some((entity) => overlap({ start, end: start + kept.length }, entity))) return false;
  return true;
}
