/** What can be asked of the values at one path of a message: each check names what is wrong, or nothing. */
import type { Limit } from "./limits.ts";
import { type Found, select } from "./select.ts";

export interface Problem {
  /** Where, e.g. `blocks[3].fields[0].text`. */
  readonly at: string;
  /** What is wrong, with the limit that is broken. */
  readonly problem: string;
}

export type Check = (found: readonly Found[]) => readonly Problem[];

export const textWithin = (limit: Limit): Check =>
  each(({ at, value }) => {
    if (typeof value !== "string" || value === "") return [{ at, problem: "needs text" }];
    return tooMany(at, value.length, limit);
  });

export const someText: Check = each(({ at, value }) =>
  typeof value === "string" && value !== "" ? [] : [{ at, problem: "needs text" }],
);

export const someItems: Check = each(({ at, value }) =>
  Array.isArray(value) && value.length > 0 ? [] : [{ at, problem: "needs at least one item" }],
);

export const itemsWithin = (limit: Limit): Check =>
  each(({ at, value }) => {
    if (!Array.isArray(value) || value.length === 0) return [{ at, problem: "needs at least one item" }];
    return tooMany(at, value.length, limit);
  });

export const oneOf = (...allowed: readonly unknown[]): Check =>
  each(({ at, value }) => (allowed.includes(value) ? [] : [{ at, problem: `must be ${allowed.join(" or ")}` }]));

export const finiteNumber: Check = each(({ at, value }) =>
  Number.isFinite(value) ? [] : [{ at, problem: "must be a number" }],
);

/** No two of the values at the path are the same. */
export const unique: Check = (found) => {
  const seen = new Set<unknown>();
  return found.flatMap(({ at, value }) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [{ at, problem: `repeats ${JSON.stringify(value)}` }] : [];
  });
};

/** At least one of the fields is there. */
export const anyOf = (...fields: readonly string[]): Check =>
  each(({ at, value }) =>
    fields.some((field) => select(value, at, [field]).length > 0)
      ? []
      : [{ at, problem: `needs one of ${fields.join(", ")}` }],
  );

export function tooMany(at: string, length: number, { max, note }: Limit): readonly Problem[] {
  return length > max ? [{ at, problem: `${length} exceeds ${max} (${note})` }] : [];
}

export function each(check: (found: Found) => readonly Problem[]): Check {
  return (found) => found.flatMap(check);
}
