/** A name -> it and its spellings without the letters of its language: Müller, Mueller. Accents are folded elsewhere. */

const spelledOut: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  Ø: "Oe",
  Å: "Aa",
};
/** Of "Mueller" and not of "Manuel" or "Queen", as far as letters tell. */
const drawnIn = /(?<![aeiouqAEIOUQ])([aouAOU])e(?=[^aeiou\s]|$)/gu;

export function spellings(name: string): readonly string[] {
  const composed = name.normalize("NFC");
  const out = composed.replace(/[äöüøåÄÖÜØÅ]/gu, (letter) => spelledOut[letter] ?? letter);
  return [...new Set([composed, out, composed.replace(drawnIn, "$1")])];
}
