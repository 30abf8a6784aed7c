/** A sentence of a model -> slots and its own text, in order. */

export type Piece = { readonly slot: string } | { readonly own: string };

const slotLike = /(\{[^{}]*\})/;

export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(slotLike)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("{") && piece.endsWith("}") ? { slot: piece } : { own: piece }));
}

/** Its own words alone, a space where a slot stood. */
export function ownText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ("own" in piece ? piece.own : " ")).join("");
}

/** "f3" of `{f3:verb}`. */
export function idOf(slot: string): string {
  return slot.slice(1, -1).split(":", 1)[0] ?? "";
}
