/** What the preview needs from the application; running/preview-flows.ts binds it to the store. */
import type { Asker } from "../../app/authorise.ts";
import type { ChatFlows } from "../../app/chat-flows.ts";
import type { PreviewHello } from "./api.ts";

export interface PreviewBook extends Pick<PreviewHello, "org" | "people"> {
  /** One of its accounts, to suggest a question about; null without any. */
  readonly account: string | null;
}

export interface PreviewFlows
  extends Pick<ChatFlows, "act" | "ask" | "feedback" | "replay" | "ownsAccounts" | "words"> {
  /** Read anew each time: people come and go, and a demo is made anew for its month. */
  book(): Promise<PreviewBook>;
  /** @throws HoldfastError `unknown_member`. */
  asker(email: string): Promise<Asker>;
}
