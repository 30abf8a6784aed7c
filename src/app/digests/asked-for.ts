/** What a channel asks of the application about subscriptions; digest-flow.ts binds it to the store. */
import type { DigestTerms } from "../../core/digest/subscription.ts";
import type { DigestCommand } from "../../questions/digest-command.ts";
import type { Destination } from "../../store/outbox.ts";
import type { Asker, Caller, Reach } from "../authorise.ts";
import type { Exposure } from "../open-channel.ts";
import type { Here } from "./here.ts";

/** Who asks, from which seat of their platform. */
export interface Subscriber {
  readonly asker: Asker;
  readonly seat: Pick<Caller, "platform" | "workspaceId" | "userId">;
}

/** What a form that was filled in asks for: all of it, nothing left to defaults. */
export interface SubscribeRequest extends DigestTerms {
  readonly destination: Destination;
  /** How its readers know the place: "#cs-team", "this chat". */
  readonly placeName: string;
  /** Learned from the platform now, not from what a client sent; of the person's own chat: internal. */
  readonly exposure: Exposure;
}

/** What a form offers: the terms that stand in this place already, or the defaults of whoever opens it. */
export interface OfferedTerms {
  /** own = of their own accounts alone; none = no form is opened for them. */
  readonly reach: Reach;
  readonly terms: DigestTerms;
  /** The organisation's, its regions and plans among them, in code-point order. */
  readonly segments: readonly string[];
  readonly timezone: string;
  readonly locale: string;
}

export interface TypedAt {
  /** Left out where no digest could be posted. */
  readonly here?: Here;
  /** ISO instant. */
  readonly now: string;
}

export interface DigestFlow {
  /** A typed command -> words for whoever typed it, a refusal too. */
  obey(by: Subscriber, command: DigestCommand, at: TypedAt): Promise<string>;
  /**
   * Makes the subscription of this place and these accounts, or edits it. @returns words: what was set and when the next one comes,
   * or why it was not: not theirs to set, a shared channel, a segment nobody is in.
   */
  subscribe(by: Subscriber, request: SubscribeRequest, now: string): Promise<string>;
  offered(by: Subscriber, destination: Destination): Promise<OfferedTerms>;
}
