/** The plain words of an answer -> statements with slots: facts as `{f1}`, and wording that is nobody's to change as `{p1}`. */
import type { Answer, Sentence } from "../../answers/answer.ts";

export interface Statement {
  readonly text: string;
  /** Of the headline: every slot of it has to be said. */
  readonly must: boolean;
}

export interface Material {
  readonly statements: readonly Statement[];
  /** By id, "p1": our own words as they stand inside a sentence, without a closing mark. */
  readonly phrases: ReadonlyMap<string, string>;
}

/** Fewer words than this between two marks are a label ("At stake"), which a sentence may take up in its own words. */
const fewestWordsOfPhrase = 4;

/** Sections beside the headline whose sentences may be taken up: more would be a second card. */
const mostBeside = 3;

export function materialOf({ headline, sections }: Answer): Material {
  const phrases = new Map<string, string>();
  const statement = (must: boolean) => (sentence: Sentence) => ({
    text: withPhrases(sentence.text, phrases),
    must,
  });
  const beside = sections
    .flatMap(({ kind, sentences }) => (kind === "text" ? (sentences ?? []) : []))
    .slice(0, mostBeside);
  return { statements: [...headline.map(statement(true)), ...beside.map(statement(false))], phrases };
}

/** Between marks that end a thought; the mark stays with what it ends. */
const thoughts = /[^:;.?!]*(?:[:;.?!](?!\s|$)[^:;.?!]*)*(?:[:;.?!]|$)/g;

function withPhrases(text: string, phrases: Map<string, string>): string {
  return text.replace(thoughts, (thought) => {
    const [, space = "", words = "", mark = ""] = /^(\s*)(.*?)([:;.?!]?)$/s.exec(thought) ?? [];
    if (words.includes("{f") || words.split(/\s+/).length < fewestWordsOfPhrase) return thought;
    const id = `p${phrases.size + 1}`;
    phrases.set(id, words);
    return `${space}{${id}}${mark}`;
  });
}
