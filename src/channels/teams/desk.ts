/** What everything in this folder works with. */
import type { Logger } from "pino";
import type { ChatFlows } from "../../app/chat-flows.ts";
import type { ConversationStore } from "../../app/conversations.ts";
import type { TeamsBorder, TeamsReference } from "./border.ts";
import type { Rendering } from "./rendering.ts";

export type TeamsFlows = ChatFlows & ConversationStore;

export interface Desk {
  readonly flows: TeamsFlows;
  readonly border: TeamsBorder;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
  /** The one that is answered, in small letters; null in development: whichever the client on this machine plays. */
  readonly tenantId: string | null;
  /** The bot's own registration, and its app's id in Teams; null in the Playground, where nothing is installed. */
  readonly appId: string | null;
  /** Chats greeted while the tenant is nobody's, so that nothing about them can be kept: one installation arrives twice. */
  readonly greeted: Set<string>;
}

/** The tenant whose people are answered where this came from. */
export function homeOf({ tenantId }: Desk, reference: TeamsReference): string {
  return tenantId ?? reference.tenantId.toLowerCase();
}

/** Under which this bot's arrivals stand in the inbox. */
export function inboxOf({ tenantId }: Desk): string {
  return tenantId ?? "development";
}
