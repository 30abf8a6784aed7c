/** The values of one quantity -> which way it went, and whether that is the way a text says. */
import { polarityOf } from "../../../core/polarity.ts";
import type { QuantityClaim, Way } from "../claims.ts";
import { signBetween, signOfChange } from "../facts/signs.ts";
import { flows } from "../lexicon/metrics.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import type { Series } from "./series.ts";

/** null = the facts do not say. */
export function wayOf(nows: Series, befores: Series, changes: Series): Way | null {
  const steps = nows.flatMap((now) => befores.flatMap((before) => wayBetween(before, now)));
  const [only, other] = new Set<Way>([...changes.flatMap(wayOfChange), ...steps]);
  return only !== undefined && other === undefined ? only : null;
}

function wayOfChange(entry: Entry): readonly Way[] {
  const figure = figureOf(entry);
  if (figure === undefined) return [];
  const flow = figure.part === "change" ? undefined : flows.get(figure.metric ?? "");
  return [flow ?? signOfChange(figure)];
}

function wayBetween(before: Entry, now: Entry): readonly Way[] {
  const [one, other] = [figureOf(before), figureOf(now)];
  return one === undefined || other === undefined ? [] : [signBetween(one, other)];
}

/** Up is better only where the metric says so. */
export function isMeant({ move }: QuantityClaim, way: Way, metric: string): boolean {
  if (move === undefined) return true;
  const polarity = move.judged ? polarityOf(metric) : "up_good";
  if (polarity === "none") return false;
  return way === (polarity === "up_good" ? move.way : ((-move.way || 0) as Way));
}

export function metricOf(series: Series): string {
  const own = series.flatMap((entry) => figureOf(entry)?.metric ?? [])[0] ?? "";
  const [named, ...more] = series[0]?.hard ?? [];
  return polarityOf(own) === "none" && more.length === 0 ? (named ?? own) : own;
}
