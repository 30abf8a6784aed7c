/** A word -> the form under which words are compared: lower case, no accents, no plural. */

const marks = /\p{M}/gu;

export function folded(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}

/** Only plurals: "falling" and "fall" say different things of time, "ticket" and "tickets" the same of what. */
export function stem(word: string): string {
  const plain = folded(word);
  if (plain.length < 4 || /(?:ss|us|is)$/u.test(plain)) return plain;
  if (plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh|tus|nus)es$/u.test(plain)) return plain.slice(0, -2);
  return plain.endsWith("s") ? plain.slice(0, -1) : plain;
}

/** What it is compared with is where it was; how many are compared is not. */
const comparedWith = /(?<![\p{L}\p{N}])compared[\s_-]*(?:with|to)(?![\p{L}\p{N}])/giu;

/** Keys repeat from item to item; what is no key is short-lived and not worth keeping. */
const known = new Map<string, readonly string[]>();
const mostKnown = 5_000;

/** "firstResponse_minutes" -> ["first", "response", "minute"]. */
export function keyWords(key: string): readonly string[] {
  const found = known.get(key) ?? splitKey(key);
  if (known.size < mostKnown) known.set(key, found);
  return found;
}

function splitKey(key: string): readonly string[] {
  const spaced = key.replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return spaced
    .replace(comparedWith, " baseline ")
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "")
    .map(stem);
}
