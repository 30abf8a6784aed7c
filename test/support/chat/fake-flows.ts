/** Flows with members, channels and accounts in memory, and answers that say what was asked. */
import type { Answer } from "../../../src/answers/answer.ts";
import type { Acted } from "../../../src/app/acts/acted.ts";
import type { Asked } from "../../../src/app/ask.ts";
import { type Asker, type Caller, reach } from "../../../src/app/authorise.ts";
import type { ChatFlows } from "../../../src/app/chat-flows.ts";
import type { DigestFlow, SubscribeRequest } from "../../../src/app/digests/asked-for.ts";
import type { Departures } from "../../../src/app/outbox/departures.ts";
import type { LateReply } from "../../../src/app/outbox/reply-later.ts";
import type { Pressed } from "../../../src/app/pressed.ts";
import { plainWords, type Words } from "../../../src/app/words/words.ts";
import type { Rendering } from "../../../src/channels/slack/rendering.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import type { MemberRole } from "../../../src/core/records.ts";
import type { DigestCommand } from "../../../src/questions/digest-command.ts";
import type { Intent } from "../../../src/questions/question.ts";
import { MemoryInbox } from "./memory-inbox.ts";

export interface FakeMember {
  readonly role: MemberRole;
  readonly owns?: readonly string[];
}

export class FakeFlows implements ChatFlows {
  readonly inbox = new MemoryInbox();
  /** No model, unless a test brings one. */
  words: Words = plainWords;
  readonly asked: { readonly asker: Asker; readonly asked: Asked }[] = [];
  readonly claims: { readonly code: string; readonly userId: string }[] = [];
  /** What was left to the outbox. */
  readonly late: LateReply[] = [];
  /** What was said to have departed, or to be back, in words. */
  readonly departed: string[] = [];
  /** Ids of places that something is posted to. */
  readonly used = new Set<string>();
  readonly departures: Departures = {
    uses: async ({ destination }) => this.used.has(destination),
    placeGone: async ({ destination }, reason) => this.departed.push(`${destination} is gone: ${reason}`) > 0,
    placeBack: async ({ destination }) => this.departed.push(`${destination} is back`) > 0,
    workspaceShut: async ({ workspaceId }, reason) => this.departed.push(`${workspaceId} is shut: ${reason}`) > 0,
    workspaceBack: async ({ workspaceId }) => this.departed.push(`${workspaceId} is back`) > 0,
  };
  readonly openChannels = new Set<string>();
  readonly members: Map<string, FakeMember>;
  /** E-mail -> the member an admin added under it. */
  readonly invited = new Map<string, FakeMember>();
  claimed = true;
  /** Awaited before each answer. */
  beforeAnswer: (asked: Asked) => Promise<void> = async () => {};
  intent: Intent = "account_health";

  constructor(members: Readonly<Record<string, FakeMember>>) {
    this.members = new Map(Object.entries(members));
  }

  async replyLater(reply: LateReply): Promise<"kept" | "nobodys"> {
    this.late.push(reply);
    return "kept";
  }

  async resolveWorkspace(): Promise<{ slug: string } | null> {
    return this.claimed ? { slug: "main" } : null;
  }

  async resolveMember({ userId, profile }: Caller): Promise<Asker | null> {
    const member = this.members.get(userId);
    if (!member) return null;
    const scope = { orgId: "org", memberId: `member-${userId}` };
    const org = { slug: "main", name: "Main" };
    return { scope, org, role: member.role, name: profile?.name ?? userId, email: profile?.email ?? null };
  }

  async recogniseByEmail(caller: Caller, email: string): Promise<Asker | null> {
    const member = this.invited.get(email);
    if (!member) return null;
    this.members.set(caller.userId, member);
    return this.resolveMember(caller);
  }

  async claimWorkspace(claim: { code: string; userId: string }): Promise<void> {
    if (claim.code !== "GOOD-CODE")
      throw new HoldfastError("claim_refused", "That code is not valid.", "Ask for a new one.");
    this.claims.push({ code: claim.code, userId: claim.userId });
    this.claimed = true;
    this.members.set(claim.userId, { role: "admin" });
  }

  /** No demo here: that is tried on a database. */
  async offeredOrgs(): Promise<readonly string[]> {
    return [];
  }

  async leaveDemo(): Promise<boolean> {
    return false;
  }

  async isOpenChannel(_scope: unknown, channelId: string): Promise<boolean> {
    return this.openChannels.has(channelId);
  }

  async openChannel(_scope: unknown, channelId: string): Promise<void> {
    this.openChannels.add(channelId);
  }

  async ownsAccounts(asker: Asker, accountIds: readonly string[]): Promise<boolean> {
    const owned = this.members.get(asker.scope.memberId.replace("member-", ""))?.owns ?? [];
    return accountIds.every((id) => owned.includes(id));
  }

  async ask(asker: Asker, asked: Asked): Promise<Answer> {
    this.asked.push({ asker, asked });
    await this.beforeAnswer(asked);
    return answerTo(asked.text, this.intent);
  }

  /** Commands about subscriptions as they were read. */
  readonly digestCommands: DigestCommand[] = [];
  /** What forms asked for. */
  readonly subscribed: SubscribeRequest[] = [];
  readonly digests: DigestFlow = {
    obey: async (_by, command) => {
      this.digestCommands.push(command);
      return `obeyed: ${command.kind}`;
    },
    subscribe: async (_by, request) => {
      this.subscribed.push(request);
      return `subscribed: ${request.placeName}`;
    },
    offered: async ({ asker }) => ({
      reach: reach("subscribe", asker.role),
      terms: {
        schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5], timezone: "UTC" },
        filter: reach("subscribe", asker.role) === "own" ? { ownerEmail: asker.email ?? "" } : {},
        locale: null,
        emptyDay: "line",
      },
      segments: ["enterprise", "mid market"],
      timezone: "UTC",
      locale: "en-US",
    }),
  };

  /** What was pressed to be done. */
  readonly acted: string[] = [];

  async act(_asker: Asker, { action }: Pressed): Promise<Acted> {
    this.acted.push(`${action.kind} ${action.target}`);
    return { kind: "words", text: `done: ${action.kind} ${action.target}` };
  }

  async feedback(_asker: unknown, { action }: Pressed): Promise<string> {
    return `Thank you for ${action.kind}.`;
  }

  async replay(_asker: Asker, answerId: string): Promise<Answer> {
    if (!answerId.startsWith("answer to "))
      throw new HoldfastError("unknown_answer", "That answer is gone.", "Ask again.");
    return answerTo(answerId.replace("answer to ", ""), this.intent);
  }
}

export function answerTo(text: string, intent: Intent): Answer {
  return {
    schema: 1,
    id: `answer to ${text}`,
    org: "main",
    intent,
    slots: {},
    read_as: text,
    as_of: "2026-11-01",
    data_through: {},
    headline: [],
    facts: [
      {
        id: "f1",
        label: "Account",
        kind: "name",
        value: "acme",
        display: "Acme",
        subject: { type: "account", id: "acme", name: "Acme" },
        polarity: "none",
      },
    ],
    parts: [],
    sections: [],
    receipts: {},
    actions: [
      { id: "a1", kind: "why", label: "Why?", target: `why ${text}` },
      { id: "a2", kind: "receipt", label: "Show the arithmetic", target: "r1" },
      { id: "a3", kind: "share", label: "Share", target: `answer to ${text}` },
      { id: "a4", kind: "helpful", label: "Helpful", target: "" },
      { id: "a5", kind: "wrong_number", label: "Wrong number", target: "" },
      { id: "a6", kind: "touch", label: "Log touch", target: "" },
    ],
    notes: [],
    coverage: null,
    words: null,
  };
}

/** Just enough of a card to see which answer it is and which buttons it has. */
export const plainRendering: Rendering = {
  renderSlack: (answer, { share }) => ({
    text: `Answer: ${answer.read_as}`,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: `Answer: ${answer.read_as}` } },
      {
        type: "actions",
        elements: answer.actions
          .filter(({ kind }) => share || kind !== "share")
          .map(({ id, kind, label }) => ({
            type: "button",
            action_id: `holdfast:${kind}`,
            text: { type: "plain_text", text: label },
            value: JSON.stringify({ a: answer.id, t: id }),
          })),
      },
    ],
  }),
  renderReceipt: (_answer, receiptId) => ({ text: `Receipt ${receiptId}` }),
  validateBlocks: () => [],
};
