/** A line -> lines of at most so many columns, broken at spaces; a word longer than a line stays whole. */
import { textWidth } from "./text-width.ts";

/** `hang` is put before every line but the first. */
export function wrap(text: string, width: number, hang = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= width || line.trim() === "") {
      line = longer;
    } else {
      lines.push(line);
      line = `${hang}${word}`;
    }
  }
  return [...lines, line];
}
