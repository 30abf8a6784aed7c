/** What is compared -> the best and the worst of it in words, with their figures: "best in {EMEA} at {104.0%}". */
import { compare, type Fraction } from "../core/fraction.ts";
import { isUndefined } from "../core/undefined.ts";
import type { ComparedLine, Comparison } from "./compare-table.ts";
import type { Draft } from "./draft.ts";
import type { Noun } from "./figures/nouns.ts";
import { superlativesOf } from "./superlatives.ts";

export interface Naming {
  /** Before a name: "in". */
  readonly before: string;
  readonly noun: Noun;
}

interface Valued {
  readonly line: ComparedLine;
  readonly value: Fraction;
}

/** undefined when fewer than two have a value, or all have the same. */
export function extremesInWords(
  draft: Draft,
  of: Comparison,
  lines: readonly ComparedLine[],
  naming: Naming,
): string | undefined {
  const { first, last, highestFirst } = superlativesOf(of.metric);
  const ordered = valued(of, lines).toSorted((a, b) => (highestFirst ? 1 : -1) * compare(b.value, a.value));
  const [best, worst] = [level(ordered, ordered[0]), level(ordered, ordered.at(-1))];
  if (best.length === ordered.length) return undefined;
  return `${first} ${named(draft, best, naming)}, ${last} ${named(draft, worst, naming)}`;
}

function valued({ metric, context }: Comparison, lines: readonly ComparedLine[]): readonly Valued[] {
  return lines.flatMap((line) => {
    const { metrics } = line.compared;
    const value = isUndefined(metrics) ? metrics : metric.read(metrics, context.settings);
    return isUndefined(value) ? [] : [{ line, value }];
  });
}

function level(ordered: readonly Valued[], one: Valued | undefined): readonly ComparedLine[] {
  return ordered.filter(({ value }) => one !== undefined && compare(value, one.value) === 0).map(({ line }) => line);
}

/** "in {EMEA} at {104.0%}", "in {EMEA} and {2 other regions} at {100.0%}". */
function named(draft: Draft, [one, ...others]: readonly ComparedLine[], { before, noun }: Naming): string {
  if (one === undefined) return "";
  const { name, subject } = one.compared;
  const who = `${before} {${draft.fact(draft.figures.name(name), { label: noun.one, subject })}}`;
  if (others.length === 0) return `${who} at {${one.figure}}`;
  const other = { one: `other ${noun.one}`, other: `other ${noun.other}` };
  const count = draft.fact(draft.figures.count(others.length, other), { label: other.other, subject });
  return `${who} and {${count}} at {${one.figure}}`;
}
