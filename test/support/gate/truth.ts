/** What a mutation is given and gives: a sentence that the facts say -> one that they do not, and why. */
import type { FactsRead } from "./facts-read.ts";
import type { NumberSpan, Spans } from "./spans.ts";

export interface Truth {
  readonly text: string;
  readonly facts: FactsRead;
  readonly spans: Spans;
}

export interface Lie {
  readonly text: string;
  /** What a reader would believe that the facts do not say. */
  readonly why: string;
}

export interface Mutation {
  readonly kind: string;
  /** Which of masking.md §5's nine checks it tries. */
  readonly check: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** @returns null when it has nothing to change here, or cannot prove that what it made is false. */
  tell(truth: Truth, random: () => number): Lie | null;
}

export function pick<T>(random: () => number, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

const scales: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, " million": 1e6 };

export function amountOf(span: NumberSpan): number {
  return Number(span.digits.replaceAll(",", "")) * (scales[span.scale] ?? 1);
}

/** Said by the facts to the last written digit; after "about" to a tenth, twice what masking.md §5 grants. */
export function isSaid(truth: Truth, span: NumberSpan): boolean {
  return isAmong(truth, span, truth.facts.numbers);
}

export function isAmong({ text }: Truth, span: NumberSpan, numbers: readonly number[]): boolean {
  const value = amountOf(span);
  const decimals = span.digits.split(".")[1]?.length ?? 0;
  const written = (0.5 * (scales[span.scale] ?? 1)) / 10 ** decimals;
  const tolerance = /\b(about|roughly)\b/.test(text) ? Math.max(written, value / 10) : written;
  return numbers.some((number) => Math.abs(number - value) <= tolerance * 1.000001);
}
