/** An answer -> what a model is offered of it, and how a reply to that reads when it is taken. */
import type { Answer, Fact, Sentence } from "../../../src/answers/answer.ts";
import { fill } from "../../../src/answers/sentence.ts";
import { readReply } from "../../../src/phrasing/reply/read-reply.ts";
import { type Offer, offerOf, requestText } from "../../../src/phrasing/request/material.ts";
import { type SeenMaterial, saying, seenMaterial } from "./material.ts";
import { stubMasking } from "./stub-masking.ts";

export interface Offered {
  readonly offer: Offer;
  readonly seen: SeenMaterial;
}

export function offered(answer: Answer): Offered {
  const offer = offerOf(answer);
  return { offer, seen: seenMaterial(requestText(offer, stubMasking(), [], [])) };
}

/** The reasons, or what a reader would see. */
export function reading(
  said: readonly string[],
  offer: Offer,
): { readonly faults: readonly string[] } | { readonly text: string } {
  const read = readReply(JSON.stringify(saying(said)), offer);
  return "faults" in read ? read : { text: readAs(read.sentences, offer) };
}

/** Sentences of a document as a reader sees them. */
export function readAs(sentences: readonly Sentence[], { facts }: Offer): string {
  return sentences.map(({ text }) => fill(text, facts, meant)).join(" ");
}

/** The same span of days under two names is no other period. */
function meant({ kind, period, display, metric }: Fact): string {
  return kind === "text" && period !== undefined && metric === undefined ? `${period.from} to ${period.to}` : display;
}
