/** A card -> its words as one plain text, for when Teams takes the message but not the card. */
import { select } from "../select.ts";

/** Of a card of ours; "" for anything else. Buttons are left out, as nothing can be pressed in a text. */
export function cardWords(card: unknown): string {
  return select(card, "", ["body", "*"])
    .flatMap(({ value }) => linesOf(value))
    .join("\n")
    .trim();
}

function linesOf(element: unknown): readonly string[] {
  const inlines = textsAt(element, ["inlines", "*", "text"]);
  if (inlines.length > 0) return [inlines.join("")];
  const rows = select(element, "", ["rows", "*"]).map(({ value }) => cellsOf(value).join(" · "));
  // A chart says in its fallback what it shows.
  return rows.length > 0 ? rows : select(element, "", ["fallback"]).flatMap(({ value }) => linesOf(value));
}

function cellsOf(row: unknown): readonly string[] {
  return select(row, "", ["cells", "*"]).map(({ value }) =>
    textsAt(value, ["items", "*", "inlines", "*", "text"]).join(" "),
  );
}

function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  return select(value, "", path).flatMap((found) => (typeof found.value === "string" ? [found.value] : []));
}
