/** A reply the platform did not take -> a letter: it arrives when the platform is back, and the delivery it answers is done. */
import type { Destination, Letter, LetterContent } from "./courier.ts";

export interface LateReply {
  /** The delivery it answers: its key in the inbox. */
  readonly delivery: string;
  /** Which of the delivery's replies it is, from 0. The same one is kept once, however often it is handed in. */
  readonly nth: number;
  /** Never a channel for what was to be said to a person alone. */
  readonly to: Destination;
  readonly content: LetterContent;
  /** The message in whose thread it stands. */
  readonly thread?: string;
  /** It was posted, and is perhaps there: it then says that it is possibly a repeat. */
  readonly doubtful?: boolean;
}

export interface LateReplies {
  /** nobodys: the workspace belongs to no organisation, so that nothing can be kept. Rejects when the database does. */
  replyLater(reply: LateReply): Promise<"kept" | "nobodys">;
}

export function letterOf({ delivery, nth, ...reply }: LateReply): Letter {
  return { ...reply, key: `reply:${reply.to.platform}:${delivery}:${nth}`, purpose: "reply" };
}
