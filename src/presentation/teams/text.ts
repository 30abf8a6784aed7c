/** Plain text -> text of a card that reads exactly so: no markup and no macro can come out of data. */
import type { RichTextBlock, TextRun } from "./adaptive-card.ts";
import { bytesOf } from "./size.ts";

export type TextStyle = Omit<TextRun, "type" | "text">;
export type BlockStyle = Omit<RichTextBlock, "type" | "inlines">;

// A RichTextBlock knows no Markdown, but every text of a card knows {{DATE(...)}} and {{TIME(...)}}, without an escape.
const macro = /\{(?=\{)/g;
const zeroWidthSpace = "\u200b";
/** A cell with nothing in it: every text has to have some. */
const noBreakSpace = "\u00a0";

const quotes = bytesOf("");

export function richText(text: string, style: TextStyle = {}, block: BlockStyle = {}): RichTextBlock {
  return { type: "RichTextBlock", ...block, inlines: [{ type: "TextRun", text: literal(text), ...style }] };
}

export function literal(text: string): string {
  return text === "" ? noBreakSpace : text.replace(macro, `{${zeroWidthSpace}`);
}

/** Pieces of at most so many bytes, cut at spaces, so that no figure is split, and inside a word only when it alone is too long. */
export function divided(text: string, bytes: number): readonly string[] {
  const words = text
    .split(/(?<= )/u)
    .flatMap((word) => (jsonBytes(word) <= bytes ? [word] : joined(characters(word), bytes)));
  return joined(words, bytes);
}

function joined(tokens: readonly string[], bytes: number): readonly string[] {
  const pieces: string[] = [];
  let left = 0;
  for (const token of tokens) {
    const size = jsonBytes(token);
    if (pieces.length > 0 && size <= left) pieces[pieces.length - 1] += token;
    else pieces.push(token);
    left = (size <= left ? left : bytes) - size;
  }
  return pieces;
}

/** As people see them, so that an emoji or an accent is never cut in half. */
function characters(word: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}

/** As part of a longer text: without the quotes. */
function jsonBytes(text: string): number {
  return bytesOf(text) - quotes;
}
