/** The sentences of a text -> everything in them that the facts do not bear out. */
import type { FactBook } from "../facts/figure.ts";
import type { Sentence } from "../text/token.ts";
import { aheadReason } from "./ahead.ts";
import { type Causation, causation } from "./causes.ts";
import { daysReason } from "./days.ts";
import { directionReason } from "./directions.ts";
import { extremeReason } from "./extremes.ts";
import { nameReason } from "./names.ts";
import { isNumber, termOf } from "./number-use.ts";
import { type Explained, explain } from "./numbers.ts";
import { personReason } from "./people.ts";
import { type Carried, type Place, type Placed, placed } from "./placed.ts";
import { qualifiedReason } from "./qualified.ts";
import { quantified } from "./quantities.ts";
import { stateReason } from "./states.ts";
import { wordReason } from "./words.ts";

export function checkSentences(book: FactBook, sentences: readonly Sentence[]): readonly string[] {
  let carried: Carried = { group: [], metric: null };
  return sentences.flatMap((sentence) => {
    const whole = placed(book, sentence, carried);
    carried = carriedFrom(whole);
    return checkSentence(whole);
  });
}

function checkSentence(sentence: Placed): readonly string[] {
  const explained = new Map(sentence.places.filter(isNumber).map((place) => [place.at, explain(sentence, place)]));
  const causes = sentence.places.flatMap((place) => causation(sentence, place) ?? []);
  const quantities = sentence.places.flatMap((place) => quantified(sentence, place) ?? []);
  const used = new Set([...explained.values(), ...causes, ...quantities].flatMap(({ used: at }) => at));
  const left = sentence.places.filter(({ at }) => !used.has(at));
  const reasons = [
    ...[...explained].flatMap(([at, { reason }]) => (used.has(at) ? [] : [reason])),
    ...[...causes, ...quantities].map(({ reason }: Causation) => reason),
    ...left.flatMap((place) => placeReasons(sentence, place, explained)),
    claimReason(sentence),
  ];
  return reasons.filter((reason) => reason !== null);
}

function placeReasons(
  sentence: Placed,
  place: Place,
  explained: ReadonlyMap<number, Explained>,
): readonly (string | null)[] {
  return [
    directionReason(sentence, place, explained),
    stateReason(sentence, place),
    extremeReason(sentence, place, explained),
    nameReason(sentence, place),
    personReason(sentence, place),
    qualifiedReason(sentence, place),
    daysReason(sentence, place),
    aheadReason(sentence, place),
    wordReason(sentence, place, explained),
  ];
}

const claiming = new Set(["direction", "state", "extreme", "quantity", "cause"]);

/** "Acme has overdue invoices": a metric by itself claims that there is some of it. */
function claimReason({ places }: Placed): string | null {
  const measured = places.some(({ token }) => termOf(token)?.is === "metric");
  const claims = places.some(
    ({ token }) => ["number", "said", "days"].includes(token.kind) || claiming.has(termOf(token)?.is ?? ""),
  );
  return measured && !claims ? "The sentence names a metric and no figure of it." : null;
}

function carriedFrom({ places, carried }: Placed): Carried {
  const group = places.findLast((place) => place.named)?.group ?? carried.group;
  const metric = places
    .flatMap(({ token }) => (token.kind === "term" && token.term.is === "metric" ? [token.term.id] : []))
    .at(-1);
  return { group, metric: metric ?? carried.metric };
}
