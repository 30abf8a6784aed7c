/** Plain text -> text of a card that reads exactly so: no markup and no macro can come out of data. */
import type { RichTextBlock, TextRun } from "./adaptive-card.ts";

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
