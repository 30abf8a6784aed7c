/** An answer in plain words -> the same said by a model that only phrases: slots it cannot fill, behind the gate, or nothing. */
import type { Answer } from "../answers/answer.ts";
import type { Masking } from "./mask/masking.ts";
import type { BegunCall, ModelCall } from "./model/model-call.ts";

/** What people wrote, for the model only where the organisation allows it. */
export interface UntrustedText {
  readonly source: "ticket" | "survey" | "touch" | "churn_event";
  readonly id: string;
  readonly text: string;
}

export interface PhraseRequest {
  readonly answer: Answer;
  /** Opened for this request alone. */
  readonly masking: Masking;
  /** Empty unless the organisation allows raw text; masked, capped and quoted before it leaves. */
  readonly untrusted: readonly UntrustedText[];
  /** Puts a call on record before its first byte leaves: when it rejects, nothing is sent. */
  readonly begin: (call: BegunCall) => Promise<void>;
}

export interface Phrased {
  /** The document's own facts in the model's words, every slot filled by us; null = plain words stay. */
  readonly words: NonNullable<Answer["words"]> | null;
  /** Those that were begun, in order, each with its end. */
  readonly calls: readonly ModelCall[];
}

export interface Phraser {
  /** Said to users: which model, where. */
  readonly model: { readonly name: string; readonly host: string; readonly region: string | null };
  /** Whether answers of this kind are phrased at all; the others stay in plain words without a call. */
  phrases(answer: Answer): boolean;
  /** Never rejects: any fault ends in plain words. `stop` ends a call that is under way. */
  phrase(request: PhraseRequest, stop: AbortSignal): Promise<Phrased>;
}
