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

export function richText(text: string, style: TextStyle = {}, block: BlockStyle = {}): RichTextBlock {
  return { type: "RichTextBlock", ...block, inlines: [{ type: "TextRun", text: literal(text), ...style }] };
}

export function literal(text: string): string {
  return text === "" ? noBreakSpace : text.replace(macro, `{${zeroWidthSpace}`);
}

/** Pieces of at most so many bytes, cut at spaces, so that no figure is split, and inside a word only when it alone is too long. */
export function divided(text: string, bytes: number): readonly string[] {
  const pieces = [""];
  for (const word of text.split(/(?<= )/u).flatMap((whole) => within(whole, bytes))) {
    const longer = `${pieces.at(-1)}${word}`;
    if (bytesOf(longer) <= bytes) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces;
}

function within(word: string, bytes: number): readonly string[] {
  if (bytesOf(word) <= bytes) return [word];
  const pieces = [""];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const longer = `${pieces.at(-1)}${segment}`;
    if (bytesOf(longer) <= bytes) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
