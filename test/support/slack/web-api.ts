/** One Web API call -> the reply Slack would give, from the workspace and nothing else. */
import { blockProblems } from "./block-rules.ts";
import { type Fields, words } from "./json.ts";
import type { Triggers } from "./triggers.ts";
import { describeChannel, describePerson, type Workspace } from "./workspace.ts";

export interface ApiState {
  readonly workspace: Workspace;
  readonly triggers: Triggers;
  /** A fresh message time stamp. */
  readonly nextTs: () => string;
  readonly socketUrl: () => string;
}

type Method = (state: ApiState, args: Fields) => Fields;

const methods: Readonly<Record<string, Method>> = {
  "auth.test": ({ workspace }) => ({
    ok: true,
    team: workspace.teamName,
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
  }),
  "apps.connections.open": ({ socketUrl }) => ({ ok: true, url: socketUrl() }),
  "chat.postMessage": (state, args) =>
    placeProblem(state, args) ?? messageProblem(args) ?? { ok: true, channel: args.channel, ts: state.nextTs() },
  "chat.postEphemeral": (state, args) =>
    placeProblem(state, args) ??
    personProblem(state, args) ??
    messageProblem(args) ?? { ok: true, message_ts: state.nextTs() },
  "chat.update": (state, args) => placeProblem(state, args) ?? messageProblem(args) ?? { ok: true, ts: args.ts },
  "conversations.info": ({ workspace }, args) => {
    const channel = workspace.channels.get(words(args.channel));
    return channel ? { ok: true, channel: describeChannel(channel) } : refused("channel_not_found");
  },
  "conversations.open": (_state, args) => ({ ok: true, channel: { id: `D${words(args.users)}` } }),
  "users.info": ({ workspace }, args) => {
    const person = workspace.people.get(words(args.user));
    return person ? { ok: true, user: describePerson(person, workspace.teamId) } : refused("user_not_found");
  },
  "views.open": ({ triggers }, args) => {
    const problem = triggers.use(words(args.trigger_id));
    return problem ? refused(problem) : { ok: true, view: { id: "V1" } };
  },
  "assistant.threads.setStatus": () => ({ ok: true }),
  "assistant.threads.setSuggestedPrompts": () => ({ ok: true }),
};

/** The app-level token opens sockets and nothing else; the bot's token does the rest. */
const tokenPrefix = (method: string): string => (method === "apps.connections.open" ? "Bearer xapp-" : "Bearer xoxb-");

export function callMethod(state: ApiState, method: string, args: Fields, authorization: string): Fields {
  if (!authorization.startsWith(tokenPrefix(method))) return refused("invalid_auth");
  const handle = methods[method];
  return handle ? handle(state, args) : refused("unknown_method");
}

function refused(error: string, more: Fields = {}): Fields {
  return { ok: false, error, ...more };
}

/** Direct messages are always open; anything else must be a channel the bot is in. */
function placeProblem({ workspace }: ApiState, args: Fields): Fields | null {
  const id = words(args.channel);
  if (id.startsWith("D") || workspace.people.has(id)) return null;
  const channel = workspace.channels.get(id);
  if (!channel) return refused("channel_not_found");
  return channel.botIsMember === false ? refused("not_in_channel") : null;
}

function personProblem({ workspace }: ApiState, args: Fields): Fields | null {
  return workspace.people.has(words(args.user)) ? null : refused("user_not_in_channel");
}

export function messageProblem(args: Fields): Fields | null {
  const text = words(args.text);
  if (args.blocks !== undefined) {
    const problems = blockProblems(args.blocks);
    if (problems.length > 0) return refused("invalid_blocks", { response_metadata: { messages: problems } });
  }
  if (text === "") return refused("no_text");
  return text.length > 40_000 ? refused("msg_too_long") : null;
}
