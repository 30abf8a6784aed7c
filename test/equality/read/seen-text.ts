/** Text -> the text as eyes take it in: what has no width is gone, any run of space is one. */

/** Marks of direction and the parting space of no width are not seen; joiners are, as they shape a script or an emoji. */
const unseen = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

export function seenText(text: string): string {
  return text
    .replaceAll(unseen, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
