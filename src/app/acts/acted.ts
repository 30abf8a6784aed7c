/** What came of pressing acknowledge, snooze or task: words, or a document that asks on. */
import type { Answer } from "../../answers/answer.ts";
import type { Asker } from "../authorise.ts";
import type { Pressed } from "../pressed.ts";

export type Acted =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "answer"; readonly answer: Answer };

export interface ActFlow {
  /**
   * The account or task is named by the action's target, and looked up anew under the presser's scope.
   * @throws HoldfastError with words for the presser: not theirs to act on, no longer there.
   */
  act(asker: Asker, pressed: Pressed, now: string): Promise<Acted>;
}
