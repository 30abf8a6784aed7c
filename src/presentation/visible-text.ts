/** Text from a document -> text that is safe to lay beside other text: no controls, right-to-left names kept to themselves. */

// Everything that moves a cursor or reorders a line; a stored document is data too.
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/** Isolation keeps "(-12.3 points)" after a Hebrew name from being read into it (Unicode UAX 9, section 2.4). */
export function visible(text: string): string {
  const stripped = text.replace(controls, " ");
  return rightToLeft.test(stripped) ? `${firstStrongIsolate}${stripped}${popDirectionalIsolate}` : stripped;
}
