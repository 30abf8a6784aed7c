/** "for enterprise and mid market", "of kim@example.com", "mine", "for the whole book" -> whose accounts. */
import { type Clause, keyAt, phraseLength, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";
import type { DigestWish } from "./wish.ts";

const mine = ["mine", "me", "my book", "my accounts", "my own accounts"];
const all = ["everyone", "everything", "all", "all accounts", "the whole book", "whole book", "every account"];
const joining = new Set([",", "and", "&", "or"]);
/** "kim@example.com's book". */
const owned = /['’]s$/;

/** @param isKeyword begins another clause. */
export const readWhose =
  (isKeyword: (word: string) => boolean) =>
  (terms: readonly Term[], at: number): Clause => {
    const own = phraseLength(terms, at + 1, mine);
    if (own > 0) return { wish: { whose: "mine" }, next: at + 1 + own };
    const whole = phraseLength(terms, at + 1, all);
    if (whole > 0) return { wish: { whose: "all" }, next: at + 1 + whole };
    return named(terms, at + 1, isKeyword);
  };

export function readMine(terms: readonly Term[], at: number): Clause {
  const length = phraseLength(terms, at, mine);
  if (length > 0) return { wish: { whose: "mine" }, next: at + length };
  return { word: textAt(terms, at + 1) || textAt(terms, at), problem: "does not say whose accounts: mine, my book" };
}

export function readAll(terms: readonly Term[], at: number): Clause {
  const length = phraseLength(terms, at, all);
  if (length > 0) return { wish: { whose: "all" }, next: at + length };
  return { word: textAt(terms, at + 1) || textAt(terms, at), problem: "does not say whose accounts: the whole book" };
}

function named(terms: readonly Term[], at: number, isKeyword: (word: string) => boolean): Clause {
  const names: string[] = [];
  let words: string[] = [];
  let next = at;
  const close = () => {
    if (words.length > 0) names.push(words.join(" "));
    words = [];
  };
  for (; next < terms.length && !isKeyword(keyAt(terms, next)); next++) {
    if (joining.has(keyAt(terms, next))) close();
    else words.push(textAt(terms, next));
  }
  close();
  const wish = whoseNames(names);
  return "problem" in wish ? wish : { wish, next };
}

function whoseNames(names: readonly string[]): DigestWish | { readonly word: string; readonly problem: string } {
  const [first] = names;
  if (first === undefined) return { word: "for", problem: "needs a segment or an owner's e-mail after it" };
  const [email, another] = names.filter((name) => name.includes("@"));
  if (another !== undefined) return { word: another, problem: "is a second owner: one digest is of one owner's book" };
  const segments = names.filter((name) => name !== email);
  return {
    ...(segments.length > 0 && { segments }),
    ...(email !== undefined && { ownerEmail: ownerOf(email) }),
  };
}

function ownerOf(email: string): string {
  return (email.split(" ", 1)[0] ?? email).replace(owned, "").toLowerCase();
}
