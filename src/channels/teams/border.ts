/** Teams as the rest of this folder knows it: our own plain types, so that the vendor's library is one file behind them. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** A conversation the bot may write to, as plain JSON that outlives the process and the library. */
export interface TeamsReference {
  readonly tenantId: string;
  /** The connector's address; of an allowed host. */
  readonly serviceUrl: string;
  /** Without `;messageid=`: a channel's root. */
  readonly conversationId: string;
  /** The thread of a channel that this is about; null elsewhere, and for the channel itself. */
  readonly threadId: string | null;
  readonly kind: "personal" | "group" | "channel";
  /** A channel's or group chat's own, where Teams says it: for people to read. */
  readonly title?: string;
  /** Of a channel that other teams share: Teams names its direct members alone, so that who reads there cannot be known. */
  readonly shared?: true;
  /** The bot's own account in it. */
  readonly bot: { readonly id: string; readonly name: string };
}

export interface TeamsSender {
  /** The account's id in conversations ("29:..."). */
  readonly accountId: string;
  /** The person's Entra object id, by which members are known; null for whoever has none: apps, anonymous people. */
  readonly userId: string | null;
  readonly name: string;
}

/** What every arrival says, after its token, tenant, service host and channel were checked. Plain JSON. */
export interface Arrival {
  /** Unique within its conversation; a repeated delivery has the same. */
  readonly activityId: string;
  readonly reference: TeamsReference;
  readonly sender: TeamsSender;
}

export interface ArrivedMessage extends Arrival {
  /** As typed, markup and the mention of the bot taken out. */
  readonly text: string;
  /** Of a card's Action.Submit, which arrives as a message; the client's own words, to be trusted in nothing. */
  readonly value: unknown;
}

/** An Action.Execute. */
export interface ArrivedPress extends Arrival {
  readonly verb: string;
  /** The client's own words, to be trusted in nothing. */
  readonly data: unknown;
}

export interface ArrivedInstall extends Arrival {
  /** false: the app was removed from this conversation. */
  readonly installed: boolean;
}

export interface TeamsHandlers {
  /** Resolves when the message is kept: Teams is then told "received". @throws so that Teams delivers it again. */
  onMessage(message: ArrivedMessage): Promise<void>;
  /** The words shown to the presser at once; the answer follows as a message. */
  onCardAction(press: ArrivedPress): Promise<string>;
  onInstall(install: ArrivedInstall): Promise<void>;
}

/** What the tenant itself says about a person. */
export interface TeamsPerson {
  readonly userId: string | null;
  readonly name: string;
  /** The sign-in name the tenant vouches for. */
  readonly userPrincipalName: string | null;
  readonly tenantId: string | null;
  readonly guest: boolean;
}

export interface TeamsOutgoing {
  readonly text: string;
  /** An Adaptive Card; with one, `text` is what a notification shows. */
  readonly card?: object;
}

/** One attempt each, for whoever has a patience of its own. @throws TeamsError whose cause is what Teams answered. */
export interface TeamsOnce {
  /** @returns the posted activity's id; "" when it was taken and the acknowledgement broke off. */
  post(reference: TeamsReference, message: TeamsOutgoing): Promise<string>;
  /** What was posted as `activityId` says this from now on. */
  update(reference: TeamsReference, activityId: string, message: TeamsOutgoing): Promise<void>;
  openPersonalChat(reference: TeamsReference, sender: Pick<TeamsSender, "accountId">): Promise<TeamsReference>;
  readers(reference: TeamsReference): Promise<readonly TeamsPerson[] | null>;
}

export interface TeamsBorder {
  /** POST /teams/messages: never rejects; refusals are a bare status. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /**
   * Posts into a conversation, whenever. Backs off on 412, 429, 502, 503 and 504; behind an attempt that may have got through
   * the message says that it is possibly a repeat.
   * @returns the posted activity's id. @throws TeamsError.
   */
  sendProactive(reference: TeamsReference, message: TeamsOutgoing): Promise<string>;
  /** "... is typing"; a failure is not worth a word. */
  showTyping(reference: TeamsReference): Promise<void>;
  /** The 1:1 chat with a person met in `reference`, made when there is none. @throws TeamsError `not_installed`. */
  openPersonalChat(reference: TeamsReference, sender: TeamsSender): Promise<TeamsReference>;
  /** null when the tenant does not know the person. @throws TeamsError when it could not be asked. */
  person(reference: TeamsReference, sender: TeamsSender): Promise<TeamsPerson | null>;
  /** Everybody who reads there; null when they are more than are worth asking for. @throws TeamsError. */
  readers(reference: TeamsReference): Promise<readonly TeamsPerson[] | null>;
  readonly once: TeamsOnce;
}

export type TeamsRefusal =
  /** The bot is not in the conversation any more, or the person has not installed it. */
  "not_installed" | "gone" | "throttled" | "too_large" | "unreachable" | "refused";

export class TeamsError extends Error {
  override readonly name = "TeamsError";
  readonly reason: TeamsRefusal;
  /** The connector's HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** It may have been done all the same. */
  readonly doubtful: boolean;

  constructor(reason: TeamsRefusal, status: number | null, cause: unknown, doubtful = false) {
    super(`Teams: ${reason}${status === null ? "" : ` (${status})`}`, { cause });
    this.reason = reason;
    this.status = status;
    this.doubtful = doubtful;
  }
}
