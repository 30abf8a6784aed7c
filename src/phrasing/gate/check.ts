/** A text and the facts it may rest on -> whether it may be shown, and why not. */

import { answerSchema } from "../../answers/schema.ts";
import { readFacts, TooMuch } from "./facts/read-facts.ts";
import { answerFacts } from "./of-answer.ts";
import { unproved } from "./proof/prove-text.ts";
import { unreadable } from "./text/normal.ts";
import type { GateFacts, Verdict } from "./verdict.ts";

/** Never throws: what it cannot read is refused with a reason. */
export function checkText(facts: GateFacts, text: string): Verdict {
  const why = unreadable(text);
  if (why !== undefined) return { ok: false, reasons: [why] };
  try {
    const why = unproved(readFacts(plainFacts(facts)), text);
    return { ok: why === null, reasons: why === null ? [] : [why] };
  } catch (error) {
    // A fault in the gate must not let a text through, nor keep an answer from being posted in plain words.
    const why = error instanceof TooMuch ? error.message : "The text could not be checked.";
    return { ok: false, reasons: [why] };
  }
}

/** Our own document says its figures by what a reader sees. */
function plainFacts(facts: GateFacts): GateFacts {
  const answer = answerSchema.safeParse(facts);
  return answer.success ? answerFacts(answer.data) : facts;
}
