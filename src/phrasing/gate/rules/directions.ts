/** Every word of direction -> whether the figures beside it, or the facts, say so (masking.md §5, 4). */
import type { FactBook, Figure } from "../facts/figure.ts";
import { signOfPoints } from "../facts/points.ts";
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
  const bands = bandsMoved(sentence, place);
  if (bands !== null && bands === direction.sign) return null;
  const own = figuresBeside(sentence, place, explained);
  const beside = own.length > 0 ? own : figuresOfAlike(sentence, place, explained);
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

const order = ["red", "yellow", "green"];

/** "Dropped from green to yellow": both bands are checked as states of their own; here only their order. */
function bandsMoved({ places }: Placed, place: Place): Sign | null {
  const near = places.slice(place.at + 1, place.at + 5).map(({ token }) => token.text.toLowerCase());
  const [, first = "", second = ""] = /^from (\w+) to (\w+)$/u.exec(near.join(" ")) ?? [];
  if (!order.includes(first) || !order.includes(second)) return null;
  const way = order.indexOf(second) - order.indexOf(first);
  if (way === 0) return 0;
  return way < 0 ? -1 : 1;
}

/** "Took 4.0 points off": two words of one clause that go the same way speak of the same figures. */
function figuresOfAlike(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): readonly Figure[] {
  const meant = termOf(place.token);
  const alike = sentence.places.filter(({ token, clause, at }) => {
    const other = termOf(token);
    const isAlike = other?.is === "direction" && meant?.is === "direction" && other.sign === meant.sign;
    return isAlike && !other.judged && !meant.judged && clause === place.clause && at !== place.at;
  });
  return alike.flatMap((other) => figuresBeside(sentence, other, explained));
}

type Signs = readonly (Sign | null)[];

function signsOf(book: FactBook, figures: readonly Figure[]): Signs {
  const moved = signOfPoints(figures);
  if (moved !== null) return [moved];
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
  // "Payments took a point off the score" says which way the payments pulled.
  const own = ids(({ clause, at }) => clause === place.clause && at < place.at).at(-1);
  const behind = ids(({ clause, at }) => clause === place.clause && at > place.at).at(-1);
  return own ?? behind ?? ids(({ at }) => at < place.at).at(-1) ?? (place.named ? null : carried.metric);
}
