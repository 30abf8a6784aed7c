/** The pieces a text is read as. */
import type { DayRange } from "../../../core/day.ts";
import type { Statement } from "../facts/figure.ts";
import type { Term } from "../lexicon/term.ts";
import type { NumberText } from "./number-text.ts";

interface Piece {
  readonly text: string;
}

export interface NameToken extends Piece {
  readonly kind: "name";
  /** Folded, as the facts write it in full. */
  readonly name: string;
  readonly possessive: boolean;
}

export interface NumberToken extends Piece {
  readonly kind: "number";
  readonly number: Omit<NumberText, "end">;
}

export interface DaysToken extends Piece {
  readonly kind: "days";
  readonly ranges: readonly DayRange[];
}

/** A phrase of the facts, word for word. */
export interface SaidToken extends Piece {
  readonly kind: "said";
  readonly statements: readonly Statement[];
}

export interface TermToken extends Piece {
  readonly kind: "term";
  readonly term: Term;
  readonly stems: readonly string[];
  /** Capitalised in the middle of a sentence. */
  readonly capital: boolean;
}

export interface WordToken extends Piece {
  readonly kind: "word";
  readonly stem: string;
  readonly capital: boolean;
}

export interface MarkToken extends Piece {
  readonly kind: "mark";
}

/** Nothing that can be read: the whole text is refused. */
export interface BadToken extends Piece {
  readonly kind: "bad";
  readonly why: string;
}

export type Token = NameToken | NumberToken | DaysToken | SaidToken | TermToken | WordToken | MarkToken | BadToken;

export type Sentence = readonly Token[];
