/** What the Slack channel needs from the application; main.ts binds it to the store. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import type { Asker, Directory } from "../../app/authorise.ts";
import type { ClaimStore } from "../../app/claim.ts";
import type { DemoExit } from "../../app/leave-demo.ts";
import type { ChannelStore } from "../../app/open-channel.ts";
import type { Inbox } from "../../app/receive.ts";
import type { BookStore } from "../../app/share.ts";
import type { Rendering } from "./rendering.ts";

export interface Asked {
  readonly text: string;
  readonly entry: "command" | "message";
  /** Memory is read from the first that has something and written to all. */
  readonly threadKeys: readonly string[];
  /** ISO instant. */
  readonly now: string;
}

export interface SlackFlows extends Directory, ClaimStore, DemoExit, ChannelStore, BookStore {
  readonly inbox: Inbox;
  ask(asker: Asker, asked: Asked): Promise<Answer>;
  /** The answer as it was sent, under the presser's own scope. @throws HoldfastError when it is not theirs to see. */
  replay(asker: Asker, answerId: string): Promise<Answer>;
}

/** What every listener works with. */
export interface Desk {
  readonly flows: SlackFlows;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
  /** The workspace the bot's token belongs to. */
  readonly team: { readonly id: string; readonly name: string };
}
