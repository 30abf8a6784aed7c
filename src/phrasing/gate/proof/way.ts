/** The values of one quantity -> which way it went, and whether that is the way a text says. */
import { polarityOf } from "../../../core/polarity.ts";
import type { QuantityClaim, Way } from "../claims.ts";
import { signBetween, signOfChange } from "../facts/signs.ts";
import { flows } from "../lexicon/metrics.ts";
import { figureOf } from "./figure-of.ts";
import type { Series } from "./series.ts";

/** null = the facts do not say. */
export function wayOf(nows: Series, befores: Series, changes: Series): Way | null {
  const signs = new Set<Way>();
  for (const entry of changes) {
    const figure = figureOf(entry);
    const flow = figure === undefined ? undefined : flows.get(figure.metric ?? "");
    if (figure !== undefined) signs.add(flow !== undefined && figure.part !== "change" ? flow : signOfChange(figure));
  }
  for (const now of nows) {
    for (const before of befores) {
      const [one, other] = [figureOf(before), figureOf(now)];
      if (one !== undefined && other !== undefined) signs.add(signBetween(one, other));
    }
  }
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
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
