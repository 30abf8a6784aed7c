/** Every word of direction -> whether the figures beside it, or the facts, say so (masking.md §5, 4). */
import type { FactBook, Figure } from "../facts/figure.ts";
import { type Sign, signBetween, signIn, signOfChange } from "../facts/signs.ts";
import { flows } from "../lexicon/metrics.ts";
import { subjectsAt } from "./about.ts";
import { signMeant } from "./number-sign.ts";
import { ownersOf } from "./number-subject.ts";
import { isNumber, termOf, usedAs } from "./number-use.ts";
import type { Explained } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";

/** `explained`: by the place of the number. */
export function directionReason(
  sentence: Placed,
  place: Place,
  explained: ReadonlyMap<number, Explained>,
): string | null {
  const direction = termOf(place.token);
  if (direction?.is !== "direction") return null;
  const beside = figuresBeside(sentence, place, explained);
  const metric = beside[0]?.metric ?? metricAt(sentence, place);
  const meant = signMeant(direction, metric);
  if (meant === undefined)
    return `"${place.token.text}" judges a figure that nobody has called better when it is higher.`;
  const signs = beside.length > 0 ? signsOf(sentence.book, beside) : known(sentence, place, metric);
  return signs.length > 0 && signs.every((sign) => sign === meant)
    ? null
    : `"${place.token.text}" is not what the facts say.`;
}

/** Those of the numbers that belong to the word: its change, or its two ends. */
function figuresBeside(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): readonly Figure[] {
  return sentence.places
    .filter(isNumber)
    .filter((number) => usedAs(sentence, number).direction?.at === place.at)
    .flatMap(({ at }) => explained.get(at)?.figures ?? []);
}

type Signs = readonly (Sign | null)[];

function signsOf(book: FactBook, figures: readonly Figure[]): Signs {
  const changes = figures.filter(({ part }) => part === "change").map(signOfChange);
  const befores = figures.filter(({ part }) => part === "before");
  const ends = befores.flatMap((before) => nowOf(figures, before).map((now) => signBetween(before, now)));
  // "fell to 98.3%": one end alone says nothing of the way; what the facts know of the figure must.
  const alone = changes.length + ends.length === 0;
  return alone
    ? figures.map((figure) => flowSign(figure) ?? signIn(book, figure.scope.subject, figure.metric))
    : [...changes, ...ends];
}

function nowOf(figures: readonly Figure[], before: Figure): readonly Figure[] {
  return figures.filter(({ part, metric }) => part === "now" && metric === before.metric);
}

function flowSign({ metric }: Figure): Sign | null {
  return flows.get(metric ?? "") ?? null;
}

function known(sentence: Placed, place: Place, metric: string | null): Signs {
  const owners = ownersOf(sentence, place).names;
  const subjects = owners.length > 0 && place.group.length === 0 ? owners : subjectsAt(sentence, place);
  return subjects.map((subject) => signIn(sentence.book, subject, metric));
}

function metricAt({ places, carried }: Placed, place: Place): string | null {
  const ids = (where: (other: Place) => boolean) =>
    places
      .filter(where)
      .flatMap(({ token }) => (token.kind === "term" && token.term.is === "metric" ? [token.term.id] : []));
  const own = ids(({ clause }) => clause === place.clause);
  return own.at(-1) ?? ids(({ at }) => at < place.at).at(-1) ?? (place.named ? null : carried.metric);
}
