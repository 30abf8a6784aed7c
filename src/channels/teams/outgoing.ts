/** What is to be said in Teams -> calls of the connector, with patience, and what it knows about people. */
import type { Logger } from "pino";
import { isAllowedService } from "./allow-list.ts";
import { type Pacing, withBackOff } from "./back-off.ts";
import { type TeamsBorder, TeamsError, type TeamsOutgoing, type TeamsPerson, type TeamsReference } from "./border.ts";
import type { BotFramework, Connector } from "./bot-framework.ts";
import { ConnectorFault } from "./connector-fault.ts";
import type { TeamsSettings } from "./settings.ts";
import { rosterLimits } from "./timing.ts";
import { type Fields, fields, idOf, list, words } from "./untrusted.ts";

export interface OutgoingDeps {
  readonly settings: TeamsSettings;
  readonly framework: BotFramework;
  readonly pacing: Pacing;
  readonly log: Logger;
}

export function outgoing(deps: OutgoingDeps): Omit<TeamsBorder, "handle"> {
  const calling = <T>(reference: TeamsReference, call: (connector: Connector) => Promise<T>): Promise<T> =>
    withBackOff(deps.pacing, async () => call(await connectorFor(deps, reference)));

  return {
    async sendProactive(reference, message) {
      const posted = await calling(reference, (connector) => connector.post(placeOf(reference), activityOf(message)));
      return words(fields(posted).id);
    },
    async showTyping(reference) {
      const connector = await connectorFor(deps, reference);
      await connector.post(placeOf(reference), { type: "typing" }).catch((error: unknown) => {
        deps.log.debug({ err: error }, "no sign of typing could be shown");
      });
    },
    async openPersonalChat(reference, sender) {
      const made = await calling(reference, (connector) =>
        connector.createConversation({
          isGroup: false,
          bot: reference.bot,
          members: [{ id: sender.accountId, name: sender.name }],
          tenantId: reference.tenantId,
          channelData: { tenant: { id: reference.tenantId } },
        }),
      );
      const conversationId = idOf(fields(made).id);
      if (conversationId === null) throw new TeamsError("refused", null, "a new chat without an id");
      return { ...reference, conversationId, threadId: null, kind: "personal" };
    },
    async person(reference, sender) {
      try {
        return await calling(reference, async (connector) =>
          personOf(fields(await connector.member(reference.conversationId, sender.accountId))),
        );
      } catch (error) {
        if (isUnknownMember(error)) return null;
        throw error;
      }
    },
    async readers(reference) {
      const people: TeamsPerson[] = [];
      let continuationToken = "";
      for (let page = 0; page < rosterLimits.pages; page += 1) {
        const asked = { pageSize: rosterLimits.pageSize, continuationToken };
        const answer = fields(
          await calling(reference, (connector) => connector.members(reference.conversationId, asked)),
        );
        people.push(...list(answer.members).map((member) => personOf(fields(member))));
        continuationToken = words(answer.continuationToken);
        if (continuationToken === "") return people;
      }
      return null;
    },
  };
}

/** A reference was checked before it was kept; what is allowed may have changed since. */
async function connectorFor({ settings, framework }: OutgoingDeps, reference: TeamsReference): Promise<Connector> {
  if (!isAllowedService(reference.serviceUrl, settings))
    throw new TeamsError("refused", null, "its host is not allowed");
  return framework.connector(reference.serviceUrl);
}

function placeOf({ conversationId, threadId }: TeamsReference): string {
  return threadId === null ? conversationId : `${conversationId};messageid=${threadId}`;
}

function activityOf({ text, card }: TeamsOutgoing): Parameters<Connector["post"]>[1] {
  if (card === undefined) return { type: "message", textFormat: "plain", text };
  const content = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  // With a `text` beside it the card would stand under its own words; a notification shows the summary.
  return { type: "message", summary: text, attachments: [content] };
}

function isUnknownMember(error: unknown): boolean {
  const fault = error instanceof TeamsError ? error.cause : null;
  return fault instanceof ConnectorFault && fault.answer.word === "MemberNotFoundInConversation";
}

function personOf(member: Fields): TeamsPerson {
  return {
    userId: idOf(member.aadObjectId) ?? idOf(member.objectId),
    name: words(member.name),
    userPrincipalName: idOf(member.userPrincipalName),
    tenantId: idOf(member.tenantId),
    guest: member.userRole !== "user",
  };
}
