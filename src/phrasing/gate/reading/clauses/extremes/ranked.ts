/** Who or what stands at an end, and what more is said of it -> the claim. */
import type { Claim, ExtremeClaim, Ranked } from "../../../claims.ts";
import type { End } from "../../extremes.ts";
import { ref, same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { alt, map, memo, type Reader } from "../../parser.ts";
import { span, time } from "../../times.ts";

export type Rest = Partial<Omit<ExtremeClaim, "is" | "who">>;

export const whoNamed: Reader<Ranked> = map(ref, (whose) => ({ as: "ref", ref: whose }));

export const who: Reader<Ranked> = memo(
  alt<Reader<Ranked>[]>(
    whoNamed,
    map(noun, (words) => ({ as: "label", words })),
    map(span, (when) => ({ as: "days", time: when })),
    map(time, (when) => ({ as: "days", time: when })),
  ),
);

export const itself: Ranked = { as: "ref", ref: same };

export function claimOf(one: Ranked, said: End, ...rests: readonly Rest[]): readonly Claim[] {
  const by = [...new Set([...(said.by ?? []), ...rests.flatMap((rest) => rest.by ?? [])])];
  const noun = [...new Set(rests.flatMap((rest) => rest.noun ?? []))];
  const rest = Object.assign({}, ...rests) as Rest;
  const ofTwo = said.ofTwo === true ? { ofTwo: true as const } : {};
  return [{ is: "extreme", end: said.end, ...ofTwo, ...rest, by, noun, who: one }];
}
