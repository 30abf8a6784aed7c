/** One Web API call -> the reply Slack would give, from the workspace and nothing else. */
import { blockProblems, viewProblems } from "./block-rules.ts";
import { type Fields, fields, words } from "./json.ts";
import type { Triggers } from "./triggers.ts";
import { describeChannel, describePerson, type Workspace } from "./workspace.ts";

export interface ApiState {
  readonly workspace: Workspace;
  /** The messages there are, as `channel:ts`. */
  readonly posted: Set<string>;
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
  "chat.postMessage": (state, args) => placeProblem(state, args) ?? messageProblem(args) ?? post(state, args),
  "chat.postEphemeral": (state, args) =>
    placeProblem(state, args) ??
    personProblem(state, args) ??
    messageProblem(args) ?? { ok: true, message_ts: state.nextTs() },
  "chat.update": (state, args) => placeProblem(state, args) ?? messageProblem(args) ?? update(state, args),
  "conversations.info": ({ workspace }, args) => {
    const channel = workspace.channels.get(words(args.channel));
    return channel ? { ok: true, channel: describeChannel(channel) } : refused("channel_not_found");
  },
  "conversations.open": (_state, args) => ({ ok: true, channel: { id: directMessages(words(args.users)) } }),
  "users.info": ({ workspace }, args) => {
    const person = workspace.people.get(words(args.user));
    return person ? { ok: true, user: describePerson(person, workspace.teamId) } : refused("user_not_found");
  },
  "views.open": ({ triggers }, args) => {
    const problem = triggers.use(words(args.trigger_id));
    if (problem) return refused(problem);
    const problems = viewProblems(fields(args.view));
    if (problems.length > 0) return refused("invalid_arguments", { response_metadata: { messages: problems } });
    return { ok: true, view: { ...fields(args.view), id: "V1" } };
  },
  "assistant.threads.setStatus": () => ({ ok: true }),
  "assistant.threads.setSuggestedPrompts": () => ({ ok: true }),
};

/** The app-level token opens sockets and nothing else; the bot's token does the rest. */
const tokenPrefix = (method: string): string => (method === "apps.connections.open" ? "Bearer xapp-" : "Bearer xoxb-");

export function callMethod(state: ApiState, method: string, args: Fields, authorization: string): Fields {
  if (!authorization.startsWith(tokenPrefix(method))) return refused("invalid_auth");
  if (state.workspace.tokenProblem !== null) return refused(state.workspace.tokenProblem);
  const handle = methods[method];
  return handle ? handle(state, args) : refused("unknown_method");
}

function refused(error: string, more: Fields = {}): Fields {
  return { ok: false, error, ...more };
}

/** Posting to a person opens a conversation with an id of its own, and that id is answered. */
function post(state: ApiState, args: Fields): Fields {
  const to = words(args.channel);
  const channel = state.workspace.people.has(to) ? directMessages(to) : to;
  const ts = state.nextTs();
  state.posted.add(`${channel}:${ts}`);
  return { ok: true, channel, ts, message: { text: args.text, ts } };
}

function update(state: ApiState, args: Fields): Fields {
  const { channel, ts } = args;
  return state.posted.has(`${channel}:${ts}`) ? { ok: true, channel, ts } : refused("message_not_found");
}

function directMessages(user: string): string {
  return `D${user}`;
}

/** Direct messages are open as long as the person is there; anything else must be a channel the bot is in. */
function placeProblem({ workspace }: ApiState, args: Fields): Fields | null {
  const id = words(args.channel);
  const person = workspace.people.get(id) ?? workspace.people.get(id.replace(/^D/, ""));
  if (person) return person.flags?.deleted === true ? refused("is_archived") : null;
  if (id.startsWith("D")) return null;
  const channel = workspace.channels.get(id);
  if (!channel) return refused("channel_not_found");
  if (channel.flags?.is_archived === true) return refused("is_archived");
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
