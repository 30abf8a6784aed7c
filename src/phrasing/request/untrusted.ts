/** What customers wrote -> capped, visible quotations: each a JSON string of its own, that a model is told never to obey. */
import type { JsonValue } from "../mask/masking.ts";
import type { UntrustedText } from "../phraser.ts";

/** The newest say what matters; more would be a longer prompt than the answer deserves. */
const mostTexts = 8;
/** UTF-16 units of each: a complaint is said in its first lines. */
const longestText = 400;

// Controls, bidi and zero-width formatting, tag characters (U+E0000..), variation selectors, what is private or no character at all.
const invisible = /(?:[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]|\p{Variation_Selector})+/gu;

export function quoted(texts: readonly UntrustedText[]): JsonValue {
  return texts.slice(0, mostTexts).map(({ source, text }) => ({ source, untrusted: shortened(text) }));
}

/** Cut before it is cleaned as well, so that a text of megabytes costs no more than a page. */
function shortened(text: string): string {
  const visible = text
    .slice(0, longestText * 4)
    .replace(invisible, " ")
    .replace(/\s+/g, " ")
    .trim();
  return visible.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "");
}
