/** A place inside a JSON value -> what stands there, and the value with something else there. */

export type Path = readonly (string | number)[];

export function at(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  const [, inner] = entriesOf(value).find(([key]) => key === String(step)) ?? [];
  return at(inner, rest);
}

export function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const entries = entriesOf(value).map(([key, inner]): [string, unknown] => [
    key,
    key === String(step) ? replaced(inner, rest, by) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
