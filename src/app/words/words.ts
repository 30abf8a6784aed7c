/** An answer that stands on a surface -> the model's words for it, once; no surface waits for them with its answer. */
import type { Answer } from "../../answers/answer.ts";
import type { OrgScope } from "../../store/scope.ts";

/** Edits what stands there; what it throws is logged, and the plain words stay. */
export type Show = (phrased: Answer) => Promise<void>;

export interface Words {
  /** Whether the model would be asked at all; cheap. */
  phrases(answer: Answer): boolean;
  /**
   * To be called where the answer stands and can be edited: what cannot be edited is not phrased, and no model is asked.
   * Returns at once; begins once the delivery in hand is done.
   */
  whenPhrased(scope: OrgScope, answer: Answer, show: Show): void;
  /** For whoever has shown the answer and comes back for its words. null = the plain ones stay. Never rejects. */
  phrased(scope: OrgScope, answer: Answer): Promise<Answer | null>;
}

/** No model is configured. */
export const plainWords: Words = {
  phrases: () => false,
  whenPhrased: () => {},
  phrased: async () => null,
};
