/** A text as it was written -> the one spelling in which it is read, or why it cannot be read. */

/** A card holds some 1,500 characters; what is far longer is not an answer, and is not read at all. */
const longest = 6_000;

/** Characters that a reader does not see, or sees in another order than they are read here. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const lineBreaks = /[\r\n\t]/gu;
const foreignNumber = /[^\P{N}0-9]/u;

/** Undefined = it can be read. */
export function unreadable(text: string): string | undefined {
  if (text.trim() === "") return "The text is empty.";
  if (text.length > longest) return `The text is longer than ${longest} characters.`;
  if (invisible.test(text.replace(lineBreaks, " "))) return "The text holds characters that cannot be seen.";
  if (foreignNumber.test(text.normalize("NFKC"))) return "The text holds a number in digits that cannot be compared.";
  return undefined;
}

/** Full-width to ASCII, one minus, one apostrophe, one space; a line's end ends the sentence. */
export function normal(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2212\u2010\u2011\u2012]/gu, "-")
    .replace(/(?<![\p{L}\p{N}])[\u2013\u2014](?=[$€£¥]?\d)/gu, "-")
    .replace(/['\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .replace(/\s*[\r\n]+\s*/gu, " \u2029 ")
    .replace(/[^\S\u2029]+/gu, " ");
}
