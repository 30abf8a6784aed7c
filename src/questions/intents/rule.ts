/** What a question that can be asked is made of: how to recognise it, and which slots it takes. */
import type { Intent, Slots } from "../question.ts";
import type { Reading } from "../reading/reading.ts";
import type { Shape } from "../reading/shapes.ts";

export type SlotName = Exclude<keyof Slots, "of" | "candidates">;

export interface Rule {
  readonly intent: Intent;
  /** What else is said is not part of this question. */
  readonly slots: readonly SlotName[];
  /** What it answers beyond one figure or one list; nothing when left out. */
  readonly reads?: readonly Shape[];
  /** Offered when a question is not understood; each reads as this intent in any organisation. */
  readonly examples: readonly string[];
  matches(reading: Reading): boolean;
}
