/** What customers wrote -> capped, visible quotations: each a JSON string of its own, that a model is told never to obey. */
import type { JsonValue, Masking } from "../mask/masking.ts";
import type { UntrustedText } from "../phraser.ts";

/** The newest say what matters; more would be a longer prompt than the answer deserves. */
const mostTexts = 8;
/** UTF-16 units of each: a complaint is said in its first lines. */
const longestText = 400;

/** UTF-16 units that are looked at: what is not seen may be most of it. */
const longestRead = longestText * 4;

/** UTF-16 units beyond the cut that are looked at too: half an address at the end would not be known for one. */
const beyondCut = 200;

const control = /\p{Cc}+/gu;
// Bidi and zero-width formatting, tag characters (U+E0000..), variation selectors, what is private or no character at all:
// they part no words, and an address must not fall into two for one that stands in it.
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|\p{Variation_Selector}/gu;

/** @throws HoldfastError `masking_failed`. */
export function quoted(texts: readonly UntrustedText[], masking: Masking): JsonValue {
  return texts
    .slice(0, mostTexts)
    .map(({ source, text }) => ({ source, untrusted: shortened(inOneLine(learned(text, masking)), masking) }));
}

/** What a greeting or a signature says of its writer is told by its line, and there are none in what leaves. */
function learned(text: string, masking: Masking): string {
  const seen = visible(text);
  masking.mask(seen);
  return seen;
}

/** Cut before it is cleaned, so that a text of megabytes costs no more than a page; what stood at that cut is left out. */
function visible(text: string): string {
  const seen = text.slice(0, longestRead).replace(unseen, "").trim();
  return text.length > longestRead ? seen.slice(0, -beyondCut) : seen;
}

function inOneLine(text: string): string {
  return text.replace(control, " ").replace(/\s+/g, " ").trim();
}

/** Nothing that is masked is cut in two, nor left without what stands behind it and says what it is. */
function shortened(text: string, masking: Masking): string {
  if (text.length <= longestText) return text;
  const { entities } = masking.mask(text.slice(0, longestText + beyondCut));
  const before = masking.mask(text.slice(0, longestText)).entities;
  const lost = entities.find(
    ({ start, end }) => start < longestText && !before.some((found) => found.start === start && found.end === end),
  );
  return text.slice(0, lost?.start ?? longestText).replace(/[\uD800-\uDBFF]$/, "");
}
