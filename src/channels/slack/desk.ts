/** What every listener works with. */
import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { ChatFlows } from "../../app/chat-flows.ts";
import type { Rendering } from "./rendering.ts";

export interface Desk {
  readonly flows: ChatFlows;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** Makes one attempt at what it is given, so that every other one is known and marked. */
  readonly poster: webApi.WebClient;
  /** The present as an ISO instant. */
  readonly clock: () => string;
  /** The workspace the bot's token belongs to. */
  readonly team: { readonly id: string; readonly name: string };
}
