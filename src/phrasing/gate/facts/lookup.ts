/** The facts -> their figures by size and by subject: a text of hundreds of numbers asks about ten thousand figures. */
import { compare, type Fraction } from "../../../core/fraction.ts";
import { groupBy } from "../../../core/group-by.ts";
import { magnitude } from "../rules/tolerance.ts";
import type { FactBook, Figure, Reading, Scope } from "./figure.ts";

export interface Candidate {
  readonly figure: Figure;
  readonly reading: Reading;
}

interface Lookup {
  /** By rising magnitude. */
  readonly bySize: readonly (Candidate & { readonly size: Fraction })[];
  readonly bySubject: ReadonlyMap<string | null, readonly Figure[]>;
  readonly byScope: ReadonlyMap<Scope, readonly Figure[]>;
  readonly metrics: ReadonlySet<string>;
}

const lookups = new WeakMap<FactBook, Lookup>();

/** Readings whose magnitude lies between two values, both of them included. */
export function sized(book: FactBook, from: Fraction, to: Fraction): readonly Candidate[] {
  const { bySize } = lookup(book);
  let [low, high] = [0, bySize.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const size = bySize[middle]?.size;
    if (size !== undefined && compare(size, from) < 0) low = middle + 1;
    else high = middle;
  }
  const found: Candidate[] = [];
  for (let at = low; at < bySize.length; at++) {
    const one = bySize[at];
    if (one === undefined || compare(one.size, to) > 0) break;
    found.push(one);
  }
  return found;
}

export function figuresOf(book: FactBook, subject: string | null): readonly Figure[] {
  return lookup(book).bySubject.get(subject) ?? [];
}

export function figuresIn(book: FactBook, scope: Scope): readonly Figure[] {
  return lookup(book).byScope.get(scope) ?? [];
}

/** The one subject that the figures have; undefined = several, or none. */
export function onlySubjectOf(book: FactBook): string | null | undefined {
  const { bySubject } = lookup(book);
  return bySubject.size === 1 ? [...bySubject.keys()][0] : undefined;
}

export function metricsOf(book: FactBook): ReadonlySet<string> {
  return lookup(book).metrics;
}

function lookup(book: FactBook): Lookup {
  const known = lookups.get(book) ?? build(book.figures);
  lookups.set(book, known);
  return known;
}

function build(figures: readonly Figure[]): Lookup {
  return {
    bySize: figures
      .flatMap((figure) => figure.readings.map((reading) => ({ figure, reading, size: magnitude(reading.value) })))
      .sort((one, other) => compare(one.size, other.size)),
    bySubject: groupBy(figures, ({ scope }) => scope.subject),
    byScope: groupBy(figures, ({ scope }) => scope),
    metrics: new Set(figures.flatMap(({ metric }) => metric ?? [])),
  };
}
