/** One request to the model as it is kept: the exact bytes before they leave the house, then what came back and what was made of it. */
import type { About } from "../mask/masking.ts";

export type Verdict =
  /** Its sentences were shown. */
  | "accepted"
  /** It answered, and what it said was not taken: the reasons say why. */
  | "refused"
  /** No answer that could be read: time-out, refusal of the server, broken body. */
  | "failed";

/** As it is put on record before its first byte leaves. */
export interface BegunCall {
  readonly id: string;
  /** Of the document that was to be phrased. */
  readonly answerId: string;
  /** ISO instant of the request. */
  readonly at: string;
  /** The retry with the reasons is a call of its own. */
  readonly attempt: number;
  readonly promptVersion: string;
  readonly model: string;
  readonly host: string;
  /** Where the model runs, as whoever runs Holdfast says (LLM_REGION). */
  readonly region: string | null;
  /** The body of the HTTP request, byte for byte. */
  readonly request: string;
  /** Whom and what it is about, so that the traces of a person are found when they are to be erased. */
  readonly about: About;
}

export interface ModelCall extends BegunCall {
  /** The body of the reply as far as it was read; null = none came. */
  readonly reply: string | null;
  readonly verdict: Verdict;
  /** For people. */
  readonly reasons: readonly string[];
  readonly latencyMs: number;
  /** null where the server does not say. */
  readonly tokens: { readonly sent: number | null; readonly received: number | null };
}
