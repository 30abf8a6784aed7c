/** What the outbox hands over -> one attempt to post it in Slack, and what is known about it afterwards. */
import type { webApi } from "@slack/bolt";
import type { Courier, Mail, Outcome, PostAt } from "../../../app/outbox/courier.ts";
import { type Outgoing, send } from "../../../app/send.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { record, text } from "../../untrusted.ts";
import type { Desk } from "../desk.ts";
import { endingOf } from "../ending.ts";
import { messageIdOf, standingIn, standingOf } from "../message-id.ts";
import { editAt, ofTheBlocks, quiet, reasonOf } from "../posting.ts";
import { markedAsRepeat } from "../repeat.ts";
import { readersOf } from "./readers.ts";

export function slackCourier(desk: Desk): Courier {
  const client = desk.poster;
  const readers = readersOf(client, () => performance.now());
  return {
    parts: (mail) => [messageOf(desk, mail)],
    post: async (part, at) => {
      const message = isOutgoing(part) ? part : null;
      if (message === null) return { kind: "refused", reason: "not_a_message" };
      return (await readers(at.to)) ?? posted(desk, client, message, at);
    },
  };
}

/** Whoever may share an answer does that from an answer of their own. */
function messageOf(desk: Desk, mail: Mail): Outgoing {
  return mail.kind === "words"
    ? { text: escapeEntities(mail.text) }
    : desk.rendering.renderSlack(mail.answer, { share: false });
}

function isOutgoing(part: unknown): part is Outgoing {
  return text(record(part).text) !== null;
}

async function posted(desk: Desk, client: webApi.WebClient, message: Outgoing, at: PostAt): Promise<Outcome> {
  const replaced = at.replaces === null ? null : standingOf(at.replaces);
  if (replaced === null) return tried(desk, newMessage(client, at), at.repeat ? markedAsRepeat(message) : message);
  const edited = await tried(desk, editAt(client, replaced), message);
  if (edited.kind === "refused" && notToBeEdited.includes(edited.reason)) {
    return tried(desk, newMessage(client, { ...at, thread: at.thread ?? at.replaces }), message);
  }
  // An edit done twice is an edit done once.
  return edited.kind === "unknown" ? { kind: "later", afterMs: null, reason: edited.reason } : edited;
}

/** Whoever reads the card finds below it what it should say. A card that somebody deleted is not brought back. */
const notToBeEdited = ["cant_update_message", "edit_window_closed"];

type Post = (message: Outgoing) => Promise<webApi.WebAPICallResult>;

function newMessage(client: webApi.WebClient, { to, thread }: PostAt): Post {
  const parent = thread === null ? null : standingOf(thread);
  const where = parent === null ? { channel: to.id } : { channel: parent.channel, thread_ts: parent.ts };
  return (message) => client.apiCall("chat.postMessage", { ...where, ...quiet, ...message });
}

async function tried(desk: Desk, post: Post, message: Outgoing): Promise<Outcome> {
  let result: webApi.WebAPICallResult | null = null;
  try {
    await send(
      {
        post: async (checked) => {
          result = await post(checked);
        },
        problems: desk.rendering.validateBlocks,
        refusedBlocks: (error) => ofTheBlocks.includes(reasonOf(error) ?? ""),
        log: desk.log,
      },
      message,
    );
    return outcomeOf(result);
  } catch (error) {
    return endingOf(error);
  }
}

function outcomeOf(result: unknown): Outcome {
  const standing = standingIn(result);
  if (standing === null) return { kind: "unknown", reason: "no_ts" };
  return { kind: "sent", messageId: messageIdOf(standing) };
}
