/** The words of a key and its surroundings -> which metric a figure measures and which part of a change it is. */

import { partWords, unitWords } from "../lexicon/key-terms.ts";
import { metricTerms } from "../lexicon/metrics.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { stem } from "../text/stem.ts";
import type { Part, Unit } from "./figure.ts";

interface Known {
  readonly id: string;
  readonly unit: Unit | "rate";
}

export const metricBook = new PhraseBook<Known>();
const unitOf = new Map<string, Unit | "rate">();
for (const { id, unit, phrases } of metricTerms) {
  unitOf.set(id, unitOf.get(id) ?? unit);
  for (const phrase of phrases.split("|")) metricBook.add(phrase.split(" ").map(stem), { id, unit });
}

export function unitOfMetric(id: string): Unit | "rate" | undefined {
  return unitOf.get(id);
}

export interface Measured {
  readonly metric: string | null;
  /** null = the words do not say. */
  readonly part: Part | null;
}

const changeFirst: readonly Part[] = ["change", "before", "now"];

/** The longest metric that the lexicon knows, else what is left of the words; what is left names the part. */
export function measured(words: readonly string[]): Measured {
  const known = longestMetric(words);
  const rest = known === undefined ? words : words.filter((_, at) => at < known.start || at >= known.end);
  const parts = new Set(rest.map((word) => partWords.get(word)));
  const own = rest.filter((word) => !partWords.has(word) && !unitWords.has(word) && !joining.has(word));
  return {
    metric: known?.id ?? (own.length === 0 ? null : own.join(" ")),
    part: changeFirst.find((part) => parts.has(part)) ?? (isLastPeriod(rest) ? "before" : null),
  };
}

/** "last_month" beside "this_month"; "last_touch" is no end of a change. */
function isLastPeriod(words: readonly string[]): boolean {
  const [first, second, ...more] = words.filter((word) => word !== "this");
  return first === "last" && more.length === 0 && /^(?:week|month|quarter|year|period)$/u.test(second ?? "");
}

/** They name no metric: "value", "total_mrr", "part_of_change". */
const joining: ReadonlySet<string> = new Set(
  "of the in a by per for at on and value amount level total period it this last same net quarter median mean average avg actual p50 p90 p95 p99".split(
    " ",
  ),
);

function longestMetric(words: readonly string[]): { id: string; start: number; end: number } | undefined {
  let best: { id: string; start: number; end: number } | undefined;
  for (let start = 0; start < words.length; start++) {
    const match = metricBook.longestAt(words, start);
    if (match === undefined || (best !== undefined && match.length <= best.end - best.start)) continue;
    best = { id: match.meaning.id, start, end: start + match.length };
  }
  return best;
}
