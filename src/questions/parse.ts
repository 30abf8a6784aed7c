/** What somebody typed -> the question it is: the one door of this folder. */
import { parseHealthCommand } from "./health-command.ts";
import { blankMarkup } from "./markup.ts";
import type { Asking, ParsedQuestion } from "./parsed.ts";
import { readQuestion } from "./read-question.ts";
import { maxTextLength } from "./tokens.ts";

const command = /^\s*\/health(?=\s|$)/i;

/** Never throws, whatever the text; only its first 4,000 characters are read. */
export function parseQuestion(text: string, asking: Asking): ParsedQuestion {
  const heard = text.slice(0, maxTextLength);
  const [slash] = command.exec(blankMarkup(heard)) ?? [];
  return slash === undefined ? readQuestion(heard, asking) : parseHealthCommand(heard.slice(slash.length), asking);
}
