/** Text as typed -> lower case letters without accents, so that "Müller" and "muller" are one word. */

/** Letters that Unicode does not decompose, as people without that keyboard type them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** How German is typed without umlauts; the second spelling of a name, never of the question. */
const typedOutUmlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

const plainAscii = /^[\x20-\x7e]*$/;
const marksAndFormats = /[\p{M}\p{Cf}]/gu;

export function fold(text: string): string {
  // Most words are plain ASCII, and a hundred thousand names are folded at a time.
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(marksAndFormats, "")
    .replace(/[ßæœøđðłþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** `text` with its umlauts typed out ("Mueller"), not yet folded. */
export function typeOutUmlauts(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöü]/g, (letter) => typedOutUmlauts[letter] ?? letter);
}
