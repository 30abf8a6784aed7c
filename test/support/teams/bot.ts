/** The Teams channel, started on a border in memory, with one way to say and press things to it. */
import { pino } from "pino";
import type { TeamsHandlers, TeamsPerson, TeamsReference } from "../../../src/channels/teams/border.ts";
import type { TeamsFlows } from "../../../src/channels/teams/desk.ts";
import type { Rendering } from "../../../src/channels/teams/rendering.ts";
import { startTeams } from "../../../src/channels/teams/start.ts";
import { type Fields, record } from "../../../src/channels/untrusted.ts";
import { chatWith, FakeBorder, type Posted } from "./fake-border.ts";

export const tenant = "aaaaaaaa-0000-4000-8000-000000000001";
export const appId = "bbbbbbbb-0000-4000-8000-000000000002";

export interface Where {
  readonly kind?: TeamsReference["kind"];
  readonly conversation?: string;
  readonly thread?: string;
  /** A channel that other teams share. */
  readonly shared?: true;
  readonly tenantId?: string;
  /** A repeated delivery has the same. */
  readonly activityId?: string;
}

export interface RunningTeams {
  readonly border: FakeBorder;
  readonly handlers: TeamsHandlers;
  readonly log: readonly Fields[];
  say(userId: string | null, text: string, where?: Where): Promise<void>;
  press(userId: string, kind: string, data: unknown, where?: Where): Promise<string>;
  install(userId: string, installed: boolean, where?: Where): Promise<void>;
  stop(): Promise<void>;
}

export async function startOn(
  flows: TeamsFlows,
  people: readonly TeamsPerson[],
  rendering: Rendering = plainRendering,
): Promise<RunningTeams> {
  const border = new FakeBorder(people);
  const lines: Fields[] = [];
  const opened: TeamsHandlers[] = [];
  const bot = await startTeams({
    open: async (handlers) => {
      opened.push(handlers);
      return border;
    },
    tenantId: tenant,
    appId,
    flows,
    rendering,
    log: pino({ level: "trace" }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    clock: () => new Date().toISOString(),
  });
  const [handlers] = opened;
  if (!handlers) throw new Error("the border was not opened");
  let activities = 0;
  const arrival = (userId: string | null, where: Where) => {
    activities += 1;
    return {
      activityId: where.activityId ?? `activity-${activities}`,
      reference: referenceOf(userId, where),
      sender: { accountId: `29:${userId ?? "app"}`, userId, name: "Whoever" },
    };
  };
  return {
    border,
    handlers,
    log: lines,
    say: (userId, text, where = {}) => handlers.onMessage({ ...arrival(userId, where), text, value: null }),
    press: (userId, kind, data, where = {}) =>
      handlers.onCardAction({ ...arrival(userId, where), verb: `holdfast:${kind}`, data }),
    install: (userId, installed, where = {}) => handlers.onInstall({ ...arrival(userId, where), installed }),
    stop: () => bot.stop(),
  };
}

function referenceOf(userId: string | null, where: Where): TeamsReference {
  return {
    tenantId: where.tenantId ?? tenant,
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    conversationId: where.conversation ?? chatWith(userId ?? "app"),
    threadId: where.thread ?? null,
    kind: where.kind ?? "personal",
    ...(where.shared && { shared: true }),
    bot: { id: `28:${appId}`, name: "Holdfast" },
  };
}

export function person(userId: string, name: string, more: Partial<TeamsPerson> = {}): TeamsPerson {
  return {
    userId,
    name,
    userPrincipalName: `${name}@Home.example`,
    tenantId: tenant,
    guest: false,
    ...more,
  };
}

/** Just enough of a card to see which answer it is and which buttons it has. */
const plainRendering: Rendering = {
  renderTeams: (answer) => ({
    text: `Answer: ${answer.read_as}`,
    blocks: [
      {
        type: "AdaptiveCard",
        body: [{ type: "TextBlock", text: `Answer: ${answer.read_as}` }],
        actions: answer.actions
          .filter(({ kind }) => kind !== "share")
          .map(({ id, kind, label }) => ({
            type: "Action.Execute",
            title: label,
            verb: `holdfast:${kind}`,
            data: { a: answer.id, t: id },
          })),
      },
    ],
  }),
  renderReceipt: (_answer, receiptId) => ({ text: `Receipt ${receiptId}` }),
  problems: () => [],
};

export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: unknown;
}

/** Every button of a posted card, wherever in it. */
export function buttonsOf(posted: Posted | undefined): readonly Button[] {
  return buttonsIn(posted?.message.card);
}

/** Every button of a card, wherever in it; what stands in for it on an old client is none of its own. */
export function buttonsIn(node: unknown): readonly Button[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== "object" || node === null) return [];
  const { type, verb, title, data } = record(node);
  if (type === "Action.Execute") return [{ verb: String(verb), title: String(title), data }];
  return Object.values(node).flatMap(buttonsIn);
}
