/** Teams in memory: people, conversations and who reads them, what was posted where, and faults for the next posts. */
import {
  type TeamsBorder,
  TeamsError,
  type TeamsOnce,
  type TeamsOutgoing,
  type TeamsPerson,
  type TeamsReference,
  type TeamsRefusal,
  type TeamsSender,
} from "../../../src/channels/teams/border.ts";

export interface Posted {
  readonly reference: TeamsReference;
  readonly message: TeamsOutgoing;
}

export class FakeBorder implements TeamsBorder {
  readonly posted: Posted[] = [];
  readonly updated: (Posted & { readonly activityId: string })[] = [];
  readonly typingIn: string[] = [];
  /** By user id. */
  readonly people: Map<string, TeamsPerson>;
  /** Conversation -> the user ids of its readers; null = more than are worth asking for; left out = Teams does not say. */
  readonly readership = new Map<string, readonly string[] | null>();
  /** User ids without a chat with the bot. */
  readonly notInstalled = new Set<string>();
  /** Each makes one post fail, or not. */
  readonly faults: (TeamsRefusal | "none")[] = [];
  /** Makes every look-up of a person fail. */
  mute = false;

  constructor(people: readonly TeamsPerson[]) {
    this.people = new Map(people.flatMap((person) => (person.userId === null ? [] : [[person.userId, person]])));
  }

  /** Arrivals are handed to the handlers themselves here. */
  handle(): void {}

  async sendProactive(reference: TeamsReference, message: TeamsOutgoing): Promise<string> {
    const fault = this.faults.shift();
    if (fault !== undefined && fault !== "none") throw new TeamsError(fault, null, undefined);
    // What goes over the wire.
    this.posted.push(JSON.parse(JSON.stringify({ reference, message })));
    return `m${this.posted.length}`;
  }

  readonly once: TeamsOnce = {
    post: (reference, message) => this.sendProactive(reference, message),
    update: async (reference, activityId, message) => void this.updated.push({ reference, activityId, message }),
    openPersonalChat: (reference, { accountId }) =>
      this.openPersonalChat(reference, { accountId, userId: accountId, name: "" }),
    readers: (reference) => this.readers(reference),
  };

  async showTyping({ conversationId }: TeamsReference): Promise<void> {
    this.typingIn.push(conversationId);
  }

  async openPersonalChat(reference: TeamsReference, { userId }: TeamsSender): Promise<TeamsReference> {
    if (userId === null || this.notInstalled.has(userId)) throw new TeamsError("not_installed", 403, undefined);
    return { ...reference, kind: "personal", threadId: null, conversationId: chatWith(userId) };
  }

  async person(_reference: TeamsReference, { userId }: TeamsSender): Promise<TeamsPerson | null> {
    if (this.mute) throw new TeamsError("unreachable", null, undefined);
    return this.people.get(userId ?? "") ?? null;
  }

  async readers({ conversationId }: TeamsReference): Promise<readonly TeamsPerson[] | null> {
    const userIds = this.readership.get(conversationId);
    if (userIds === undefined) throw new TeamsError("unreachable", null, undefined);
    return userIds === null ? null : userIds.flatMap((id) => this.people.get(id) ?? []);
  }
}

/** The 1:1 chat with a person. */
export function chatWith(userId: string): string {
  return `a:${userId}`;
}
