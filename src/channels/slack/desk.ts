/** What every listener works with. */
import type { Logger } from "pino";
import type { ChatFlows } from "../../app/chat-flows.ts";
import type { Rendering } from "./rendering.ts";

export interface Desk {
  readonly flows: ChatFlows;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
  /** The workspace the bot's token belongs to. */
  readonly team: { readonly id: string; readonly name: string };
}
