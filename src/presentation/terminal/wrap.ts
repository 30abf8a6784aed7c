/** A line -> lines of at most so many columns, broken at spaces; a word longer than a line stays whole. */
import { textWidth } from "./text-width.ts";

/** `hang` is put before every line but the first. */
export function wrap(text: string, width: number, hang = ""): readonly string[] {
  const [first = "", ...words] = text.split(" ");
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (textWidth(longer) <= width || line.trim() === "") {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = `${hang}${word}`;
    }
  }
  return [...lines, line];
}
