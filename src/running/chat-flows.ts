/** What a chat platform's channel needs from the application, bound to the store. */
import { actFlow } from "../app/acts/act.ts";
import { ask, replay } from "../app/ask.ts";
import type { ChatFlows } from "../app/chat-flows.ts";
import { chatStore } from "../app/chat-store.ts";
import type { ConversationStore } from "../app/conversations.ts";
import { digestFlow } from "../app/digests/digest-flow.ts";
import { feedbackFlow } from "../app/feedback/give.ts";
import { namesReader, type ReadNames } from "../app/known-names.ts";
import { newAnswerId, newDigestId } from "../app/new-id.ts";
import { plainWords, type Words } from "../app/words/words.ts";
import type { Database } from "../store/database.ts";
import type { ChatPlatform } from "../store/workspaces.ts";

interface Bound {
  /** Left out: no model phrases. */
  readonly words?: Words;
  readonly leaseSeconds?: number;
  /** Left out: kept by these flows alone. */
  readonly readNames?: ReadNames;
}

export function chatFlows(
  db: Database,
  platform: ChatPlatform,
  { words = plainWords, leaseSeconds, readNames = namesReader() }: Bound = {},
): ChatFlows & ConversationStore {
  const deps = { db, readNames, newId: newAnswerId, newDigestId };
  return {
    ...chatStore(db, platform, newAnswerId(), leaseSeconds),
    ...actFlow(deps),
    ...feedbackFlow(deps),
    digests: digestFlow(deps),
    words,
    ask: (asker, asked) => ask(deps, asker, asked),
    replay: (asker, answerId) => replay(deps, asker, answerId),
  };
}
