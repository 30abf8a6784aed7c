/** A number with what it is by: "$4,800 a month". */
import type { Said } from "../claims.ts";
import { num } from "./numbers.ts";
import { map, memo, opt, type Reader, seq } from "./parser.ts";
import { lexical } from "./words.ts";

const per = lexical<NonNullable<Said["per"]>>(
  (["month", "year", "week", "quarter", "day"] as const).flatMap((unit) =>
    ["a", "per", "each", "every"].map((word) => [`${word} ${unit}`, unit] as const),
  ),
);

export const amount: Reader<Said> = memo(
  map(seq(num, opt(per)), ([number, by]) => (by === null ? { num: number } : { num: number, per: by })),
);
