/** The segments a question names -> alternatives of which an account must have one each: "EMEA or AMER", and "Enterprise". */
import type { Attribute } from "./book.ts";

/** One slot of a question serves them all (questions.md, "Slots"): "EMEA" is a region, "Enterprise" a segment, "Pro" a plan. */
export const segmentAttributes = ["segment", "region", "plan"] as const satisfies readonly Attribute[];

/** The values that any account has or had. */
export type KnownValues = Readonly<Record<(typeof segmentAttributes)[number], readonly string[]>>;

export type SegmentAlternatives = readonly (readonly string[])[];

/** In the order named. Nobody is in two regions: values of one attribute are meant as either, those of different ones as both. */
export function segmentAlternatives(segments: readonly string[], known: KnownValues): SegmentAlternatives {
  const attributesOf = (value: string) => segmentAttributes.filter((attribute) => known[attribute].includes(value));
  const grouped: { readonly attributes: readonly Attribute[]; readonly values: string[] }[] = [];
  for (const value of segments) {
    const attributes = attributesOf(value);
    const alike = grouped.find((group) =>
      group.attributes.some((attribute) => attributes.some((one) => one === attribute)),
    );
    if (alike === undefined) grouped.push({ attributes, values: [value] });
    else alike.values.push(value);
  }
  return grouped.map(({ values }) => values);
}

/** `values` are the account's own; null = it has none of that attribute. */
export function isInSegments(alternatives: SegmentAlternatives, values: readonly (string | null)[]): boolean {
  return alternatives.every((group) => group.some((segment) => values.includes(segment)));
}
