/** What a chat platform's channel needs from the application; running/chat-flows.ts binds it to the store, once per platform. */
import type { Answer } from "../answers/answer.ts";
import type { ActFlow } from "./acts/acted.ts";
import type { Asked } from "./ask.ts";
import type { Asker, Directory } from "./authorise.ts";
import type { ClaimStore } from "./claim.ts";
import type { DigestFlow } from "./digests/asked-for.ts";
import type { FeedbackFlow } from "./feedback/give.ts";
import type { DemoExit } from "./leave-demo.ts";
import type { ChannelStore } from "./open-channel.ts";
import type { Departures } from "./outbox/departures.ts";
import type { LateReplies } from "./outbox/reply-later.ts";
import type { Inbox } from "./receive.ts";
import type { BookStore } from "./share.ts";
import type { Words } from "./words/words.ts";

export interface ChatFlows
  extends Directory,
    ClaimStore,
    DemoExit,
    ChannelStore,
    BookStore,
    ActFlow,
    FeedbackFlow,
    LateReplies {
  readonly inbox: Inbox;
  readonly digests: DigestFlow;
  readonly departures: Departures;
  readonly words: Words;
  ask(asker: Asker, asked: Asked): Promise<Answer>;
  /** The answer as it was sent, under the presser's own scope. @throws HoldfastError when it is not theirs to see. */
  replay(asker: Asker, answerId: string): Promise<Answer>;
}
