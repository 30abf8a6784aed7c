/** A sentence of tokens -> the same with what each token is about: the clause, the names it speaks of and the metric. */
import type { FactBook } from "../facts/figure.ts";
import type { Sentence, Token } from "../text/token.ts";
import { isPerson } from "./person.ts";

/** What an earlier sentence left to speak of. */
export interface Carried {
  readonly group: readonly string[];
  readonly metric: string | null;
}

export interface Place {
  readonly token: Token;
  readonly at: number;
  readonly clause: number;
  /** Names the token is about; none = those of the facts as a whole, or of the sentence before. */
  readonly group: readonly string[];
  /** Whether the names stand in this sentence, or are meant by "it". */
  readonly named: boolean;
}

export interface Placed {
  readonly book: FactBook;
  readonly places: readonly Place[];
  readonly carried: Carried;
}

interface Open {
  group: readonly string[];
  named: boolean;
  /** Nothing but commas and "and" since the last name. */
  listing: boolean;
}

const boundaries = new Set([";", ":", ",", "(", ")", "\u2013", "\u2014", "-"]);

export function placed(book: FactBook, sentence: Sentence, carried: Carried): Placed {
  let clause = 0;
  let open: Open = { group: [], named: false, listing: false };
  const outer: Open[] = [];
  const places = sentence.map((token, at): Place => {
    if (isBoundary(token)) clause += 1;
    if (token.kind === "mark" && token.text === "(") {
      outer.push({ ...open, listing: open.listing });
      open = { ...open, group: open.group.slice(-1), listing: false };
    } else if (token.kind === "mark" && token.text === ")") open = outer.pop() ?? open;
    else open = after(book, open, token, { previous: sentence[at - 1], carried });
    return { token, at, clause, group: open.group, named: open.named };
  });
  return { book, places, carried };
}

function isBoundary(token: Token): boolean {
  if (token.kind === "mark") return boundaries.has(token.text);
  return token.kind === "term" && (token.term.is === "joining" || token.term.is === "cause");
}

interface Around {
  readonly previous: Token | undefined;
  readonly carried: Carried;
}

function after(book: FactBook, open: Open, token: Token, { previous, carried }: Around): Open {
  if (token.kind === "name") return isBystander(book, token.name) ? open : named(open, token.name, previous);
  if (token.kind === "term" && token.term.is === "pronoun" && open.group.length === 0) {
    return { group: carried.group, named: carried.group.length > 0, listing: false };
  }
  if (isListing(token)) return open;
  return open.listing ? { ...open, listing: false } : open;
}

/** An owner or a contact is named beside the account, which is still what is spoken of. */
function isBystander(book: FactBook, name: string): boolean {
  const known = book.names.get(name);
  return known !== undefined && !known.subject && isPerson(known);
}

/** "Acme in EMEA" is still about Acme; "Acme, Globex and Initech" about all three. */
function named(open: Open, name: string, previous: Token | undefined): Open {
  const beside = previous?.kind === "term" && previous.term.is === "preposition" && open.group.length > 0;
  if (beside) return { ...open, listing: false };
  return { group: open.listing ? [...open.group, name] : [name], named: true, listing: true };
}

function isListing(token: Token): boolean {
  if (token.kind === "mark") return token.text === "," || token.text === "&";
  return token.kind === "term" && token.term.is === "joining" && /^(?:and|or|as well as)$/iu.test(token.text);
}
