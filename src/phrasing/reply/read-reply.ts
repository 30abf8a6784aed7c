/** What a model wrote -> sentences that may go before the gate, or the reasons why not: without a figure or a name, since they go back to it. */
import type { Sentence } from "../../answers/answer.ts";
import type { Offer } from "../request/material.ts";
import { wordingFaults } from "../wording/wording-faults.ts";
import { ownTextFaults, wordsOf } from "./own-text.ts";
import { ownText, type Piece, piecesOf } from "./pieces.ts";
import { renderSentence } from "./render-sentences.ts";
import { readSentences } from "./reply-schema.ts";
import { missingSlots } from "./whole.ts";

export type ReadReply =
  | { readonly sentences: readonly Sentence[] }
  /** Never empty. */
  | { readonly faults: readonly string[] };

export function readReply(content: string, offer: Offer): ReadReply {
  const read = readSentences(content);
  if (read === null) return { faults: ["The reply is not the JSON that was asked for."] };
  const given = new Set(offer.material.statements.flatMap(({ text }) => wordsOf(text.toLowerCase())));
  const sentences = read.map(({ text }) => piecesOf(text));
  const faults = [
    ...sentences.flatMap((pieces, index) =>
      faultsOf(pieces, offer, given).map((fault) => `Sentence ${ordinal(index)} has ${fault}.`),
    ),
    ...(read.some(({ facts }) => facts.some((id) => !offer.facts.has(id)))
      ? ["A fact is named that was not given."]
      : []),
    ...missingSlots(sentences, offer).map((slot) => `The slot ${slot} has to be said, and is not.`),
  ];
  // Of a text that holds what it may not, what its words are tied to says nothing more.
  const all =
    faults.length > 0
      ? faults
      : wordingFaults(
          read.map(({ text }) => text),
          offer,
        );
  return all.length > 0 ? { faults: all } : { sentences: sentences.map((pieces) => renderSentence(pieces, offer)) };
}

function faultsOf(pieces: readonly Piece[], { slots }: Offer, given: ReadonlySet<string>): readonly string[] {
  const unknown = pieces.some((piece) => "slot" in piece && !slots.has(piece.slot));
  return [...(unknown ? ["a slot that was not given"] : []), ...ownTextFaults(ownText(pieces), given)];
}

const ordinals = ["one", "two", "three", "four", "five"] as const;

/** In words: a reason holds no digit. */
function ordinal(index: number): string {
  return ordinals[index] ?? "further on";
}
