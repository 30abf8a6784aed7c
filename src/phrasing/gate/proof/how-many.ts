/** How many a text says -> whether so many of so many are. */
import { compare, fraction } from "../../../core/fraction.ts";
import type { HowMany } from "../claims.ts";
import type { Num } from "../reading/numbers.ts";

export function isHowMany(how: HowMany, part: number, all: number): boolean {
  switch (how) {
    case "all":
      return part === all && all > 1;
    case "both":
      return part === all && all === 2;
    case "none":
      return part === 0;
    case "most":
      return part * 2 > all;
    case "half":
      return part * 2 === all;
    default:
      return isNumber(how, part);
  }
}

/** Undefined = the facts do not count it. */
export function isNumber({ values, about }: Num, count: number | undefined): boolean {
  return count !== undefined && !about && values.some((value) => compare(value, fraction(BigInt(count))) === 0);
}
