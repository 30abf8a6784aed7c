/** `\\u0040`, `=40`, `−` -> the character that programs and keyboards write so. */
import type { Rewrite } from "./shadow.ts";

/** JSON and JavaScript (RFC 8259 §7). */
export const jsonEscape: Rewrite = {
  pattern: /\\{1,4}u([0-9a-f]{4})/giu,
  by: ([, code]) => String.fromCharCode(Number.parseInt(code ?? "", 16)),
};

/** Quoted-printable (RFC 2045 §6.7), of the one sign that matters: "=40" is a figure unless a host follows. */
export const quotedAt: Rewrite = {
  pattern: /(?<=[\p{L}\d._-])=40(?=[\p{L}\d-]{1,63}\.\p{L}{2})/gu,
  by: () => "@",
};

/** Every hyphen, figure dash and minus of Unicode (General Punctuation, Mathematical Operators); the em dash parts sentences. */
export const plainHyphen: Rewrite = { pattern: /[\u2010-\u2013\u2212]/gu, by: () => "-" };

/** "202-555-O143": the letter where the digit belongs. */
export const zeroDrawnAsO: Rewrite = {
  pattern: /(?<=\d[-. ]?)o(?=\d{2})|(?<=\d{2})o(?=[-. ]?\d)/giu,
  by: () => "0",
};

/** A mail program broke the line inside an international number. */
export const wrappedNumber: Rewrite = {
  pattern: /(?<=\+\d[\d ().-]{1,16})[ \t]?\n[ \t]?(?=\d)/gu,
  by: () => " ",
};
