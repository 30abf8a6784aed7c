/** A number in its clause -> the metric or the thing that the text says it is a figure of. */
import type { FactBook, Figure } from "../facts/figure.ts";
import { figuresOf, metricsOf } from "../facts/lookup.ts";
import { measured, unitOfMetric } from "../facts/measured.ts";
import { keyWords } from "../text/stem.ts";
import type { Token } from "../text/token.ts";
import { isNumber, termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";

export interface Measure {
  /** null = the clause names none. */
  readonly metric: string | null;
  /** Stems of the noun right behind the number: "12 accounts". */
  readonly thing: string | null;
  /** The clause names the metric before the number: "NRR at Globex fell by 1.1 points". */
  readonly own?: boolean;
}

const nearby = 4;

export function measureOf(sentence: Placed, place: Place): Measure {
  const behind = nounBehind(sentence, place);
  if (behind.metric !== null || behind.thing !== null) return behind;
  const own = metricsIn(sentence, ({ clause, at }) => clause === place.clause && at < place.at).at(-1);
  if (own !== undefined) return { metric: own, thing: null, own: true };
  const later = metricsIn(sentence, ({ clause, at }) => clause === place.clause && at > place.at)[0];
  const earlier = metricsIn(sentence, ({ at }) => at < place.at)
    .filter((id) => fits(id, place))
    .at(-1);
  // "At 32%, utilization is below": what follows is what the number is of.
  const next = metricsIn(sentence, ({ at }) => at > place.at)[0] ?? null;
  const opens = next !== null && metricsIn(sentence, ({ at }) => at < place.at).length === 0 && fits(next, place);
  return { metric: later ?? earlier ?? (opens ? next : carriedMetric(sentence, place)), thing: null };
}

function carriedMetric({ carried }: Placed, place: Place): string | null {
  return carried.metric !== null && fits(carried.metric, place) ? carried.metric : null;
}

function metricsIn({ places }: Placed, where: (place: Place) => boolean): readonly string[] {
  return places.filter(where).flatMap(({ token }) => {
    const term = termOf(token);
    return term?.is === "metric" ? [term.id] : [];
  });
}

/** From an earlier clause only a metric of the number's own unit is meant: "NRR fell, led by Acme (-$12,000)". */
function fits(id: string, place: Place): boolean {
  if (!isNumber(place)) return false;
  const unit = unitOfMetric(id);
  const written = place.token.number.unit;
  if (unit === undefined || written === null) return true;
  if (written === "money") return unit === "money";
  if (durations.has(written)) return durations.has(unit);
  if (written === "percent") return unit === "rate" || unit === "money";
  return written !== "points" || unit === "rate" || unit === "score";
}

const durations = new Set(["minute", "hour", "day", "week", "month", "year"]);

function nounBehind({ places }: Placed, place: Place): Measure {
  for (const { token, clause, at } of places.slice(place.at + 1, place.at + 1 + nearby)) {
    if (clause !== place.clause) break;
    const noun = nounOf(token, places[at + 1]?.token);
    if (noun !== undefined) return noun;
    if (!isBetween(token)) break;
  }
  return { metric: null, thing: null };
}

function nounOf(token: Token, next: Token | undefined): Measure | undefined {
  if (token.kind === "said") return { metric: measured(keyWords(token.text)).metric, thing: null };
  if (token.kind === "word") return { metric: null, thing: token.stem };
  const term = termOf(token);
  if (term?.is === "metric") return { metric: term.id, thing: thingAt(next) };
  return term?.is === "thing" ? { metric: null, thing: term.id } : undefined;
}

function isBetween(token: Token): boolean {
  const term = termOf(token);
  if (term?.is === "preposition") return term.word === "of";
  return term?.is === "state" || term?.is === "ordinary" || term?.is === "pronoun";
}

/** "7 open invoices": of what they are counted. */
function thingAt(token: Place["token"] | undefined): string | null {
  const term = termOf(token);
  return term?.is === "thing" ? term.id : null;
}

/** Names of one figure: what a text calls MRR the facts may keep under what it is for. */
const alike: ReadonlyMap<string, readonly string[]> = new Map([
  ["mrr", ["at_stake"]],
  ["at_stake", ["mrr"]],
  ["churn", ["logo_churn", "revenue_churn", "churned_mrr"]],
  ["crr", ["retention"]],
]);

/** "$15,000 of MRR" with "churned" in its clause is churned MRR: the word must be said, or it would be the level. */
const told: ReadonlyMap<string, readonly string[]> = new Map([
  ["churned_mrr", ["churned", "lost", "left", "churn"]],
  ["at_risk_mrr", ["risk"]],
  ["expansion_mrr", ["expansion", "expanded"]],
  ["contraction_mrr", ["contraction", "contracted"]],
  ["new_mrr", ["new"]],
  ["reactivation_mrr", ["back", "reactivated"]],
]);

/** `said`: stems of the sentence. */
export function isMeasuring(
  book: FactBook,
  figure: Figure,
  { metric, own = false }: Measure,
  said: ReadonlySet<string>,
): boolean {
  if (metric === null) return true;
  if (figure.metric === metric) return true;
  if (metric === "mrr" && told.get(figure.metric ?? "")?.some((word) => said.has(word)) === true) return true;
  if (figure.metric === null && figure.part === "change" && (!own || figure.scope.subject === null))
    return isOnlyMetric(book, metric);
  const kin = alike.get(metric) ?? [];
  const known = kin.filter((id) => metricsOf(book).has(id));
  return figure.metric !== null && known.length === 1 && known[0] === figure.metric;
}

/** {"delta_pp": -0.9} of a driver is of the one metric that the facts are about. */
function isOnlyMetric(book: FactBook, metric: string): boolean {
  const known = new Set(figuresOf(book, null).map(({ metric: id }) => id ?? metric));
  return known.size === 1 && known.has(metric);
}
