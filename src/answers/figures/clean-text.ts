/** Text from data -> the same text without what a reader cannot see: controls, bidi overrides, tag characters, runs of space. */

// Format characters that keep scripts and emoji whole (ZWNJ, ZWJ) stay; the rest only reorders or hides.
const unseen = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** Empty names read "(no name)", because a figure without a subject says nothing. */
export function cleanText(text: string): string {
  const cleaned = text.replace(breaks, " ").replace(unseen, "").trim();
  return cleaned === "" ? "(no name)" : cleaned;
}
