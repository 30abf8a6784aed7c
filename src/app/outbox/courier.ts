/** How the outbox has a letter posted: rendered into parts, each part one message, each with an outcome that says what is known. */
import type { Answer } from "../../answers/answer.ts";
import type { Destination } from "../../store/outbox.ts";

export type { Destination, Letter, LetterContent, LetterPurpose } from "../../store/outbox.ts";

/** What is to be said, loaded and under no platform's markup yet. */
export type Mail =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "words"; readonly text: string };

/** One message in the platform's own form; opaque to the outbox. */
export type Part = unknown;

export interface PostAt {
  readonly to: Destination;
  /** The message whose thread it stands in; null = none. */
  readonly thread: string | null;
  /** The message it takes the place of; null = a new one. */
  readonly replaces: string | null;
  /** An earlier attempt at this part may have got through: the message says that it is possibly a repeat. */
  readonly repeat: boolean;
}

export type Outcome =
  /** The platform confirmed it. */
  | { readonly kind: "sent"; readonly messageId: string }
  /** Certainly not taken, and worth another try: throttled. null = the outbox's own back-off. */
  | { readonly kind: "later"; readonly afterMs: number | null; readonly reason: string }
  /** Perhaps taken: no answer, a connection that died, a server error. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** This place takes no message any more: archived, deleted, the bot removed. */
  | { readonly kind: "gone"; readonly reason: string }
  /** No message of this bot is taken anywhere any more: token revoked, app uninstalled. The letter waits. */
  | { readonly kind: "shut"; readonly reason: string }
  /** This message is not taken in any form; every other may be. */
  | { readonly kind: "refused"; readonly reason: string };

/** One attempt each, without patience of its own: back-off and pacing are the outbox's. */
export interface Courier {
  /** In order; the same mail has the same parts. */
  parts(mail: Mail, at: Pick<PostAt, "to">): readonly Part[];
  /** Never rejects. */
  post(part: Part, at: PostAt): Promise<Outcome>;
}
