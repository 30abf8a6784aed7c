import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionActivity, messageActivity, tenantId } from "../../support/teams/activities.ts";
import { StubConnector } from "../../support/teams/connector.ts";
import { type Door, deliver, openDoor } from "../../support/teams/open-door.ts";

describe("the border without authentication, on this machine", () => {
  let connector: StubConnector;
  let door: Door;

  beforeAll(async () => {
    connector = await StubConnector.open();
    door = await openDoor({ app: { noAuth: true }, allowedServiceHosts: [] });
  });
  afterAll(async () => {
    await door.close();
    await connector.close();
  });

  it("hands on what was typed, and who typed it where", async () => {
    const reply = await deliver(door, messageActivity(connector.serviceUrl, "/health acme"));
    expect(reply).toEqual({ status: 200, body: "" });
    expect(door.messages.splice(0)).toEqual([
      {
        activityId: "1700000000001",
        reference: {
          tenantId,
          serviceUrl: connector.serviceUrl,
          conversationId: "a:nora",
          threadId: null,
          kind: "personal",
          bot: { id: "28:00001111-aaaa-2222-bbbb-3333cccc4444", name: "Holdfast" },
        },
        sender: { accountId: "29:nora", userId: "11112222-bbbb-3333-cccc-4444dddd5555", name: "Nora" },
        text: "/health acme",
        value: null,
      },
    ]);
  });

  it("answers in the thread that a mention stands in", async () => {
    await deliver(door, mentionActivity(connector.serviceUrl, "why did NRR drop?"));
    const [mention] = door.messages.splice(0);
    expect(mention?.text).toBe("why did NRR drop?");
    if (!mention) return;
    const card = { type: "AdaptiveCard", version: "1.5", body: [] };
    const id = await door.border.sendProactive(mention.reference, { text: "NRR fell", card });
    expect(id).toBe("m1");
    expect(connector.calls).toEqual([
      {
        operation: "post",
        method: "POST",
        path: "/teams/v3/conversations/19:cs@thread.tacv2;messageid=1700000000000/activities",
        query: {},
        authorization: null,
        body: {
          type: "message",
          summary: "NRR fell",
          attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
        },
      },
    ]);
  });
});
