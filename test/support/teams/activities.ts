/** Activities as Teams delivers them (the vendor's examples), with what a test changes about them. */

export const tenantId = "aaaabbbb-0000-cccc-1111-dddd2222eeee";
export const appId = "00001111-aaaa-2222-bbbb-3333cccc4444";
export const bot = { id: `28:${appId}`, name: "Holdfast" };
export const nora = { id: "29:nora", name: "Nora", aadObjectId: "11112222-bbbb-3333-cccc-4444dddd5555" };

export type Json = Readonly<Record<string, unknown>>;

function activity(type: string, serviceUrl: string, more: Json): Json {
  return {
    type,
    id: "f:1",
    timestamp: "2026-11-20T10:00:00.000Z",
    channelId: "msteams",
    serviceUrl,
    from: nora,
    conversation: { conversationType: "personal", tenantId, id: "a:nora" },
    recipient: bot,
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
}

export function messageActivity(serviceUrl: string, text: string, more: Json = {}): Json {
  return activity("message", serviceUrl, { id: "1700000000001", textFormat: "plain", text, ...more });
}

/** A mention of the bot in a thread of a channel. */
export function mentionActivity(serviceUrl: string, text: string): Json {
  return messageActivity(serviceUrl, `<at>Holdfast</at> ${text}`, {
    textFormat: "xml",
    conversation: {
      conversationType: "channel",
      isGroup: true,
      tenantId,
      id: "19:cs@thread.tacv2;messageid=1700000000000",
    },
    entities: [{ type: "mention", text: "<at>Holdfast</at>", mentioned: bot }],
    channelData: {
      tenant: { id: tenantId },
      team: { id: "19:team@thread.tacv2" },
      channel: { id: "19:cs@thread.tacv2" },
    },
  });
}

export function pressActivity(serviceUrl: string, verb: string, data: unknown): Json {
  return activity("invoke", serviceUrl, {
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", id: "b1", verb, data }, trigger: "manual" },
  });
}

export function installActivity(serviceUrl: string, action: string): Json {
  return activity("installationUpdate", serviceUrl, { action });
}

export function membersActivity(serviceUrl: string, more: Json): Json {
  return activity("conversationUpdate", serviceUrl, more);
}
