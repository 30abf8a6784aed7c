/** An activity whose token, channel, service and tenant are good -> what arrived, in our own words. */

import { type Fields, list, record, words } from "../untrusted.ts";
import { tenantOf } from "./allow-list.ts";
import type { Arrival, ArrivedInstall, ArrivedMessage, ArrivedPress, TeamsReference } from "./border.ts";
import { idOf } from "./ids.ts";
import { plainText } from "./message-text.ts";

export type ReadActivity =
  | { readonly kind: "message"; readonly message: ArrivedMessage }
  | { readonly kind: "press"; readonly press: ArrivedPress }
  | { readonly kind: "install"; readonly install: ArrivedInstall }
  /** Received, and nothing to us: typing, reactions, edits, other bots. */
  | { readonly kind: "nothing" }
  /** An invoke of a name we never offered. */
  | { readonly kind: "unknown_invoke" }
  /** It lacks what every activity has. */
  | { readonly kind: "unreadable" };

type Reader = (activity: Fields, arrival: Arrival) => ReadActivity;

const readers: Readonly<Record<string, Reader>> = {
  message: readMessage,
  invoke: readInvoke,
  conversationUpdate: readMembers,
  installationUpdate: readInstallation,
};

export function readActivity(activity: Fields): ReadActivity {
  const type = words(activity.type);
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read === undefined) return { kind: type === "" ? "unreadable" : "nothing" };
  const arrival = arrivalOf(activity);
  return arrival === null ? { kind: "unreadable" } : read(activity, arrival);
}

function arrivalOf(activity: Fields): Arrival | null {
  const from = record(activity.from);
  const activityId = idOf(activity.id);
  const accountId = idOf(from.id);
  const reference = referenceOf(activity);
  if (activityId === null || accountId === null || reference === null) return null;
  return { activityId, reference, sender: { accountId, userId: idOf(from.aadObjectId), name: words(from.name) } };
}

function referenceOf(activity: Fields): TeamsReference | null {
  const conversation = record(activity.conversation);
  const bot = record(activity.recipient);
  const [conversationId, thread] = (idOf(conversation.id) ?? "").split(";messageid=");
  const botId = idOf(bot.id);
  const tenantId = tenantOf(activity);
  if (!conversationId || botId === null || tenantId === null) return null;
  return {
    tenantId,
    serviceUrl: words(activity.serviceUrl),
    conversationId,
    threadId: thread || null,
    kind: kindOf(conversation),
    ...titleOf(activity),
    ...(isShared(activity) && { shared: true }),
    bot: { id: botId, name: words(bot.name) },
  };
}

/** What is not said to be personal is taken to have other readers. */
function kindOf({ conversationType }: Fields): TeamsReference["kind"] {
  return conversationType === "personal" || conversationType === "channel" ? conversationType : "group";
}

/** Of a channel it comes with its team's data, of a chat with its own; often it does not come at all. */
function titleOf({ channelData, conversation }: Fields): Pick<TeamsReference, "title"> {
  const title = idOf(record(record(channelData).channel).name) ?? idOf(record(conversation).name);
  return title === null ? {} : { title };
}

/** "standard", "private" or "shared" (the library's ChannelInfo). */
function isShared({ channelData }: Fields): boolean {
  return record(record(channelData).channel).type === "shared";
}

function readMessage(activity: Fields, arrival: Arrival): ReadActivity {
  if (isBot(record(activity.from))) return { kind: "nothing" };
  return { kind: "message", message: { ...arrival, text: plainText(activity), value: activity.value ?? null } };
}

/** Bots' accounts are numbered in a range of their own. */
function isBot({ id, role }: Fields): boolean {
  return role === "bot" || words(id).startsWith("28:");
}

function readInvoke(activity: Fields, arrival: Arrival): ReadActivity {
  if (activity.name !== "adaptiveCard/action") return { kind: "unknown_invoke" };
  const action = record(record(activity.value).action);
  return { kind: "press", press: { ...arrival, verb: words(action.verb), data: action.data ?? null } };
}

function readMembers(activity: Fields, arrival: Arrival): ReadActivity {
  const botId = arrival.reference.bot.id;
  const names = (members: unknown): boolean => list(members).some((member) => record(member).id === botId);
  if (names(activity.membersAdded)) return { kind: "install", install: { ...arrival, installed: true } };
  if (names(activity.membersRemoved)) return { kind: "install", install: { ...arrival, installed: false } };
  return { kind: "nothing" };
}

/** "add-upgrade" and "remove-upgrade" are the two halves of an update: the app stays. */
const installations: Readonly<Record<string, boolean>> = { add: true, "add-upgrade": true, remove: false };

function readInstallation(activity: Fields, arrival: Arrival): ReadActivity {
  const action = words(activity.action);
  const installed = Object.hasOwn(installations, action) ? installations[action] : undefined;
  return installed === undefined ? { kind: "nothing" } : { kind: "install", install: { ...arrival, installed } };
}
