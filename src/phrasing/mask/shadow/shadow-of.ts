/** A text as people and platforms write it -> its shadow in plain letters: invisible characters gone, escapes decoded. */
import { jsonEscape, plainHyphen, quotedAt, wrappedNumber, zeroDrawnAsO } from "./escapes.ts";
import { htmlEntity } from "./html-entity.ts";
import { blockTag, inlineTag } from "./html-tag.ts";
import { percentDecoded } from "./percent.ts";
import { plainDigits } from "./plain-digits.ts";
import { plainShadow, type Rewrite, rewrite, type Shadow } from "./shadow.ts";
import { spacedDot, spelledAt, spelledDot, spelledLocalDot } from "./spelled-address.ts";
import { spelledDigits } from "./spelled-digits.ts";

/** Zero-width, bidi, tag and filler characters, variation selectors, controls: none of them is seen. */
const invisible: Rewrite = { pattern: /(?:(?![\t\n\r])[\p{DI}\p{Cc}])+/gu, by: () => "" };
/** Characters with their marks, so that a composed and a decomposed letter are one. */
const compatible: Rewrite = {
  pattern: /[^\p{ASCII}]\p{M}*|\p{ASCII}\p{M}+/gu,
  by: ([characters]) => characters.normalize("NFKC"),
};

/** Escapes are decoded twice: what was escaped by two programs in turn is as common as what was escaped by one. */
const rewrites: readonly Rewrite[] = [
  invisible,
  htmlEntity,
  htmlEntity,
  percentDecoded,
  percentDecoded,
  jsonEscape,
  quotedAt,
  invisible,
  compatible,
  plainHyphen,
  plainDigits,
  inlineTag,
  blockTag,
  spelledDigits,
  zeroDrawnAsO,
  wrappedNumber,
  spelledAt,
  spelledDot,
  spelledLocalDot,
  spacedDot,
];

export function shadowOf(text: string): Shadow {
  return rewrites.reduce(rewrite, plainShadow(text));
}
