/** Small readers of a text, put together to larger ones; each gives every way in which it can read from a place on. */
import type { Input } from "./input.ts";

export interface Read<T> {
  readonly value: T;
  /** The place behind it. */
  readonly end: number;
}

export type Reader<T> = (input: Input, at: number) => readonly Read<T>[];

type Value<R> = R extends Reader<infer T> ? T : never;
type Values<R extends readonly Reader<unknown>[]> = { readonly [K in keyof R]: Value<R[K]> };

/** One behind the other. */
export function seq<const R extends readonly Reader<unknown>[]>(...readers: R): Reader<Values<R>> {
  return (input, at) => {
    let open: { values: unknown[]; end: number }[] = [{ values: [], end: at }];
    for (const reader of readers) {
      open = open.flatMap(({ values, end }) =>
        reader(input, end).map((read) => ({ values: [...values, read.value], end: read.end })),
      );
      if (open.length === 0) return [];
    }
    // The values stand in the order of the readers.
    return open.map(({ values, end }) => ({ value: values as unknown as Values<R>, end }));
  };
}

export function alt<const R extends readonly Reader<unknown>[]>(...readers: R): Reader<Value<R[number]>> {
  return (input, at) => readers.flatMap((reader) => reader(input, at) as readonly Read<Value<R[number]>>[]);
}

export function map<T, U>(reader: Reader<T>, to: (value: T) => U): Reader<U> {
  return (input, at) => reader(input, at).map(({ value, end }) => ({ value: to(value), end }));
}

/** Only what comes to something. */
export function mapped<T, U>(reader: Reader<T>, to: (value: T) => U | null): Reader<U> {
  return (input, at) =>
    reader(input, at).flatMap(({ value, end }) => {
      const made = to(value);
      return made === null ? [] : [{ value: made, end }];
    });
}

/** Only what passes. */
export function where<T, U extends T>(reader: Reader<T>, keep: (value: T) => value is U): Reader<U>;
export function where<T>(reader: Reader<T>, keep: (value: T) => boolean): Reader<T>;
export function where<T>(reader: Reader<T>, keep: (value: T) => boolean): Reader<T> {
  return (input, at) => reader(input, at).filter(({ value }) => keep(value));
}

/** Also nothing. */
export function opt<T>(reader: Reader<T>): Reader<T | null> {
  return (input, at) => [...reader(input, at), { value: null, end: at }];
}

/** Any number of them, also none. */
export function many<T>(reader: Reader<T>, most = 6): Reader<readonly T[]> {
  return (input, at) => {
    const done: Read<readonly T[]>[] = [{ value: [], end: at }];
    let open: readonly Read<readonly T[]>[] = done;
    for (let count = 0; count < most && open.length > 0; count++) {
      open = open.flatMap((before) =>
        reader(input, before.end)
          .filter(({ end }) => end > before.end)
          .map(({ value, end }) => ({ value: [...before.value, value], end })),
      );
      done.push(...open);
    }
    return done;
  };
}

/** Reads the same place once, however many ways lead there. */
export function memo<T>(reader: Reader<T>): Reader<T> {
  const known = new WeakMap<Input, Map<number, readonly Read<T>[]>>();
  return (input, at) => {
    const places = known.get(input) ?? new Map<number, readonly Read<T>[]>();
    known.set(input, places);
    const found = places.get(at) ?? reader(input, at);
    places.set(at, found);
    return found;
  };
}
