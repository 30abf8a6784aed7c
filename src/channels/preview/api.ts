/** What the preview page and its server say to each other: JSON over loopback, every request with the start's token. */
import type { Answer } from "../../answers/answer.ts";

/** The header that carries the token of this start; the page has it from the address it was opened by. */
export const tokenHeader = "x-holdfast-token";

export interface PreviewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

/** GET /api/hello */
export interface PreviewHello {
  readonly org: { readonly slug: string; readonly name: string; readonly kind: "demo" | "real" };
  /** Who can be asked as: managers first. */
  readonly people: readonly PreviewPerson[];
  /** Questions to start with. */
  readonly suggestions: readonly { readonly title: string; readonly message: string }[];
}

/** Who asks, and in which conversation: what was asked before is remembered by both. */
interface Asking {
  readonly as: string;
  /** Made by the page, once for each conversation: letters, digits and dashes. */
  readonly conversation: string;
}

/** POST /api/ask -> PreviewReply */
export interface PreviewQuestion extends Asking {
  /** As typed: "/health acme" is a command, everything else a message. */
  readonly text: string;
}

/** POST /api/press -> PreviewReply */
export interface PreviewPress extends Asking {
  readonly answerId: string;
  readonly actionId: string;
}

/** POST /api/words -> PreviewWords: for an answer whose reply said that a model is asked. */
export interface PreviewWish {
  readonly as: string;
  readonly answerId: string;
}

export interface DrawnAnswer {
  readonly answer: Answer;
  readonly slack: SlackRendering;
  readonly teams: TeamsRendering;
}

/** The same answer in the model's words, drawn anew; null = the plain ones stay. */
export interface PreviewWords {
  readonly phrased: DrawnAnswer | null;
}

export type PreviewReply =
  /** A new answer. */
  | (DrawnAnswer & {
      readonly kind: "answer";
      /** A model may have other words for it. */
      readonly phrasing?: true;
    })
  /** The arithmetic behind a figure of `answerId`. */
  | {
      readonly kind: "receipt";
      readonly answerId: string;
      readonly slack: SlackRendering;
      readonly teams: TeamsRendering;
    }
  /** A thank-you, or what cannot be done here. */
  | { readonly kind: "words"; readonly text: string };

/** Exactly what the Slack channel would post. */
export interface SlackRendering {
  readonly text: string;
  readonly blocks?: readonly object[];
}

/** Exactly what the Teams channel would post. */
export interface TeamsRendering {
  readonly text: string;
  readonly cards: readonly object[];
}

/** Every refusal, with its HTTP status. */
export interface PreviewFailure {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}
