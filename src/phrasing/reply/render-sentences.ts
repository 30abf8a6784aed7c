/** A model's sentences whose slots are all known -> the document's own: facts stay slots, all else is our words. */
import type { Sentence } from "../../answers/answer.ts";
import { capitalised } from "../../answers/capitalised.ts";
import { sentence } from "../../answers/sentence.ts";
import type { Offer } from "../request/material.ts";
import { unslotted } from "../request/slot-forms.ts";
import { idOf, type Piece } from "./pieces.ts";

export function renderSentence(pieces: readonly Piece[], offer: Offer): Sentence {
  const text = pieces.map((piece) => ("own" in piece ? piece.own : becomes(piece.slot, offer))).join("");
  return sentence(capitalised(closed(text.trim().replace(/\s+/g, " "))));
}

function becomes(slot: string, { slots, material }: Offer): string {
  const phrase = material.phrases.get(idOf(slot));
  return phrase === undefined ? (slots.get(slot) ?? "") : unslotted(phrase);
}

function closed(text: string): string {
  return /[.:;,]$/.test(text) ? text.replace(/[.:;,]+$/, ".") : `${text}.`;
}
