/** A button of a row -> what is heard of it, and labels cut for want of room -> the whole of them. */
import type { Said, SaidButton } from "./said.ts";

/** A row's label tells buttons that look alike apart. */
export function heardWith({ label }: SaidButton, about: string): string {
  return `${label}: ${about}`;
}

/** The texts of a button: its label, the answer's id, its own, and what is heard of it where it is one of a row's. */
export function uncut(
  [label = "", answerId = "", id = "", ...heard]: readonly string[],
  said: Said,
): readonly string[] {
  const button = said.buttons.find((one) => one.id === id);
  const [inRow] = said.sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells: [about = ""], buttons }) => {
      const own = buttons.find((one) => one.id === id);
      return own === undefined ? [] : [{ label: own.label, heard: heardWith(own, about) }];
    }),
  );
  const whole = button ?? inRow;
  return [wholeOf(label, whole?.label ?? ""), answerId, id, ...heard.map((text) => wholeOf(text, inRow?.heard ?? ""))];
}

/** The platforms' 75 characters, less an ellipsis, two marks of direction, and one character that is made of many. */
const shortestCut = 60;

/** What is too long ends in an ellipsis: what stands before it must be how the whole begins. */
function wholeOf(text: string, whole: string): string {
  const stem = text.replace(/ ?…$/u, "");
  return stem !== text && stem.length >= shortestCut && whole.startsWith(stem) ? whole : text;
}
