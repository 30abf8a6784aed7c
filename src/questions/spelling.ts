/** Words as typed -> the same words with slips of the finger in ordinary words put right; names are left alone. */
import type { KnownWords } from "./known-words.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { Token } from "./tokens.ts";

/** A question is shorter than this; a longer text is read as it stands, so that the work stays linear in it. */
const mostWords = 64;

export function correctSpelling(tokens: readonly Token[], known: KnownWords, index: NameIndex): readonly Token[] {
  if (tokens.length > mostWords) return tokens;
  const mixedCase = tokens.some((token, place) => place > 0 && !token.capital);
  return tokens.map((token, place) => {
    if (known.has(token.word) || index.hasWord(token.word)) return token;
    // A capital inside a sentence marks a name: "health of Drips" is no slip for "drops".
    if (token.capital && place > 0 && mixedCase) return token;
    const word = known.meantBy(token.word);
    return word === undefined ? token : { ...token, word };
  });
}
