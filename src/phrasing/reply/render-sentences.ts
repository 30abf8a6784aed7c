/** A model's sentences whose slots are all known -> the document's own: facts stay slots, all else is our words. */
import type { Sentence } from "../../answers/answer.ts";
import { capitalised, insideSentence } from "../../answers/capitalised.ts";
import { sentence } from "../../answers/sentence.ts";
import type { Offer } from "../request/material.ts";
import { unslotted } from "../request/slot-forms.ts";
import { idOf, type Piece } from "./pieces.ts";

export function renderSentence(pieces: readonly Piece[], offer: Offer): Sentence {
  const text = pieces.reduce(
    (said, piece) => said + ("own" in piece ? piece.own : inPlace(said, becomes(piece.slot, offer))),
    "",
  );
  return sentence(capitalised(closed(text.trim().replace(/\s+/g, " "))));
}

/** A phrase is kept as it stands in the plain words, which may be at their beginning. */
function inPlace(said: string, words: string): string {
  if (/(?:^|\.\s*)$/.test(said)) return capitalised(words);
  return /[,;]\s*$/.test(said) ? insideSentence(words) : words;
}

function becomes(slot: string, { slots, material }: Offer): string {
  const phrase = material.phrases.get(idOf(slot));
  return phrase === undefined ? (slots.get(slot) ?? "") : unslotted(phrase);
}

function closed(text: string): string {
  return /[.:;,]$/.test(text) ? text.replace(/[.:;,]+$/, ".") : `${text}.`;
}
