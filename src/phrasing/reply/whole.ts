/** Everything that the plain words say has to be said: which slots of theirs are missing. */
import type { Offer } from "../request/material.ts";
import { idOf, type Piece } from "./pieces.ts";

export function missingSlots(sentences: readonly (readonly Piece[])[], { material }: Offer): readonly string[] {
  const said = new Set(sentences.flat().flatMap((piece) => ("slot" in piece ? [piece.slot] : [])));
  const shown = new Set([...said].filter((slot) => !slot.includes(":") || slot.endsWith(":name}")).map(idOf));
  const due = material.statements.filter(({ must }) => must).flatMap(({ text }) => text.match(/\{[^{}]+\}/g) ?? []);
  return [...new Set(due)].filter((slot) => !shown.has(idOf(slot)));
}
