/** An answer that stands on a surface -> the model's words for it, handed over once; the surface waits for nothing. */
import type { Answer } from "../../answers/answer.ts";
import type { OrgScope } from "../../store/scope.ts";

/** Edits what stands there; what it throws is logged, and the plain words stay. */
export type Show = (phrased: Answer) => Promise<void>;

export interface Words {
  /**
   * To be called where the answer stands and can be edited: what cannot be edited is not phrased, and no model is asked.
   * Returns at once; begins once the delivery in hand is done.
   */
  whenPhrased(scope: OrgScope, answer: Answer, show: Show): void;
}

/** No model is configured. */
export const plainWords: Words = { whenPhrased: () => {} };
