/** What is to be said in Teams -> calls of the connector, with patience. */
import type { Logger } from "pino";
import { before } from "../../app/deadline.ts";
import { record, words } from "../untrusted.ts";
import { isAllowedService } from "./allow-list.ts";
import { attemptOnce, type Pacing, withBackOff } from "./back-off.ts";
import {
  type TeamsBorder,
  TeamsError,
  type TeamsOnce,
  type TeamsOutgoing,
  type TeamsPerson,
  type TeamsReference,
} from "./border.ts";
import type { BotFramework, Connector } from "./bot-framework.ts";
import { ConnectorFault, noAnswer } from "./connector-fault.ts";
import { idOf } from "./ids.ts";
import { readPage, readPerson } from "./people.ts";
import type { TeamsSettings } from "./settings.ts";
import { rosterLimits, timing } from "./timing.ts";
import { asRepeat } from "./topped.ts";

export interface OutgoingDeps {
  readonly settings: TeamsSettings;
  readonly framework: BotFramework;
  readonly pacing: Pacing;
  readonly log: Logger;
}

/** @param doubtful whether an attempt before this one may have got through. */
type Call<T> = (connector: Connector, doubtful: boolean) => Promise<T>;
type Calling = <T>(reference: TeamsReference, call: Call<T>) => Promise<T>;

export function outgoing(deps: OutgoingDeps): Omit<TeamsBorder, "handle"> {
  const patiently: Calling = (reference, call) =>
    withBackOff(deps.pacing, (doubtful) => attempt(deps, reference, (connector) => call(connector, doubtful)));
  return {
    sendProactive: (reference, message) => post(patiently, reference, message),
    async showTyping(reference) {
      const shown = attempt(deps, reference, (connector) => connector.post(placeOf(reference), { type: "typing" }));
      await shown.catch((error: unknown) => deps.log.debug({ err: error }, "no sign of typing could be shown"));
    },
    openPersonalChat: (reference, sender) => openPersonalChat(patiently, reference, sender.accountId),
    person: (reference, sender) => person(patiently, reference, sender.accountId),
    readers: (reference) => readers(patiently, reference),
    once: singly((reference, call) =>
      attemptOnce(() => attempt(deps, reference, (connector) => call(connector, false))),
    ),
  };
}

function singly(once: Calling): TeamsOnce {
  return {
    post: (reference, message) => post(once, reference, message),
    update: (reference, activityId, message) => update(once, reference, activityId, message),
    openPersonalChat: (reference, { accountId }) => openPersonalChat(once, reference, accountId),
    readers: (reference) => readers(once, reference),
  };
}

async function post(calling: Calling, reference: TeamsReference, message: TeamsOutgoing): Promise<string> {
  const posted = await calling(reference, (connector, doubtful) =>
    connector.post(placeOf(reference), activityOf(doubtful ? asRepeat(message) : message)),
  );
  return words(record(posted).id);
}

async function update(
  calling: Calling,
  reference: TeamsReference,
  activityId: string,
  message: TeamsOutgoing,
): Promise<void> {
  const activity = { ...activityOf(message), id: activityId };
  await calling(reference, (connector) => connector.update(placeOf(reference), activityId, activity));
}

/** A reference was checked before it was kept; what is allowed may have changed since. */
async function attempt<T>(
  { settings, framework }: OutgoingDeps,
  reference: TeamsReference,
  call: (connector: Connector) => Promise<T>,
): Promise<T> {
  if (!isAllowedService(reference.serviceUrl, settings)) throw new Error("the conversation's host is not allowed");
  const connector = await framework.connector(reference.serviceUrl);
  const result = await before(call(connector), timing.callMs);
  if (result === "late") throw noAnswer(new Error("neither a token nor an answer in time"));
  return result;
}

function placeOf({ conversationId, threadId }: TeamsReference): string {
  return threadId === null ? conversationId : `${conversationId};messageid=${threadId}`;
}

function activityOf({ text, card }: TeamsOutgoing): Parameters<Connector["post"]>[1] {
  if (card === undefined) return { type: "message", textFormat: "plain", text };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  // As `text` the words would stand above the card that says them; as `summary` a notification alone shows them.
  return { type: "message", summary: text, attachments: [attachment] };
}

/** The same person always gets the same chat. */
async function openPersonalChat(
  calling: Calling,
  reference: TeamsReference,
  accountId: string,
): Promise<TeamsReference> {
  const conversationId = await calling(reference, async (connector) => {
    const made = await connector.createConversation({
      isGroup: false,
      bot: reference.bot,
      members: [{ id: accountId, name: "" }],
      tenantId: reference.tenantId,
      channelData: { tenant: { id: reference.tenantId } },
    });
    return read(idOf(record(made).id));
  });
  return { ...reference, conversationId, threadId: null, kind: "personal" };
}

async function person(calling: Calling, reference: TeamsReference, accountId: string): Promise<TeamsPerson | null> {
  try {
    return await calling(reference, async (connector) =>
      read(readPerson(await connector.member(reference.conversationId, accountId))),
    );
  } catch (error) {
    if (error instanceof TeamsError && isUnknownMember(error.cause)) return null;
    throw error;
  }
}

function isUnknownMember(fault: unknown): boolean {
  return fault instanceof ConnectorFault && fault.answer.word === "MemberNotFoundInConversation";
}

async function readers(calling: Calling, reference: TeamsReference): Promise<readonly TeamsPerson[] | null> {
  const people: TeamsPerson[] = [];
  let continuationToken = "";
  for (let page = 0; page < rosterLimits.pages; page += 1) {
    // An empty token is refused by Microsoft's own client: the first page is asked for without one.
    const asked = { pageSize: rosterLimits.pageSize, ...(continuationToken !== "" && { continuationToken }) };
    const answer = await calling(reference, async (connector) =>
      read(readPage(await connector.members(reference.conversationId, asked))),
    );
    people.push(...answer.people);
    if (answer.next === "") return people;
    continuationToken = answer.next;
  }
  return null;
}

/** @throws ConnectorFault: an answer that broke off is asked for again. */
function read<T>(value: T | null): T {
  if (value === null) throw noAnswer(new Error("the answer cannot be read"));
  return value;
}
