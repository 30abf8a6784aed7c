/** Exact parts of a change of NRR -> their displayed sizes, in tenths of a point, adding up to a displayed whole. */
import { apportion } from "../core/apportion.ts";
import { add, type Fraction, fraction, multiply, sum, zero } from "../core/fraction.ts";
import { tenthsPerWhole } from "./figures/figures.ts";

export interface NrrPart {
  /** A share of the start MRR; the parts of both headings sum to the change of NRR exactly. */
  readonly value: Fraction;
  /** Its displayed size, in tenths of a percentage point. */
  readonly tenths: bigint;
}

export const nothing: NrrPart = { value: zero, tenths: 0n };

export function plus(a: NrrPart, b: NrrPart): NrrPart {
  return { value: add(a.value, b.value), tenths: a.tenths + b.tenths };
}

/** Displayed sizes that add up to `whole` tenths of a point, by the one rule of definitions.md §4. */
export function shares(exact: ReadonlyMap<string, Fraction>, whole: bigint): (key: string) => bigint {
  const inTenths = [...exact].map(([key, value]) => ({ key, value: multiply(value, fraction(tenthsPerWhole)) }));
  const apportioned = apportion(inTenths, { total: whole });
  return (key) => apportioned.get(key) ?? 0n;
}

/** Exact parts with displayed sizes that add up to `whole`. */
export function partsOf(exact: ReadonlyMap<string, Fraction>, whole: bigint): ReadonlyMap<string, NrrPart> {
  const share = shares(exact, whole);
  return new Map([...exact].map(([key, value]) => [key, { value, tenths: share(key) }]));
}

export function sumOf(parts: readonly { readonly value: Fraction }[]): Fraction {
  return sum(parts.map(({ value }) => value));
}
