/** Digits of any script -> 0 to 9. */
import type { Rewrite } from "./shadow.ts";

/** Unicode keeps the ten digits of a script together and in order, zero first (Unicode Standard §4.6). */
export const plainDigits: Rewrite = {
  pattern: /(?![0-9])\p{Nd}/gu,
  by: ([digit]) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  },
};
