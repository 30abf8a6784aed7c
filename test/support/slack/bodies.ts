/** The bodies Slack sends when people type, mention, write and press. */
import type { InTestSlack } from "./in-test-slack.ts";
import type { Fields } from "./json.ts";

let made = 0;
const next = (): number => {
  made += 1;
  return made;
};

export function commandBody(slack: InTestSlack, given: { user: string; channel: string; text: string }): Fields {
  const { triggerId, responseUrl } = slack.lend();
  return {
    token: "old-verification-token",
    command: "/health",
    text: given.text,
    user_id: given.user,
    channel_id: given.channel,
    team_id: slack.workspace.teamId,
    trigger_id: triggerId,
    response_url: responseUrl,
    api_app_id: "A1",
  };
}

export function eventBody(slack: InTestSlack, event: Fields): Fields {
  return {
    token: "old-verification-token",
    type: "event_callback",
    team_id: slack.workspace.teamId,
    event_id: `Ev${next()}`,
    event_time: 1_700_000_000,
    event,
  };
}

export function mentionBody(
  slack: InTestSlack,
  given: { user: string; channel: string; text: string; ts?: string; thread_ts?: string; bot_id?: string },
): Fields {
  const { text, ...rest } = given;
  const ts = given.ts ?? slack.nextTs();
  return eventBody(slack, {
    type: "app_mention",
    text: `<@${slack.workspace.botUserId}> ${text}`,
    event_ts: ts,
    ...rest,
    ts,
  });
}

export function directMessageBody(
  slack: InTestSlack,
  given: {
    user: string;
    channel: string;
    text: string;
    ts?: string;
    thread_ts?: string;
    subtype?: string;
    bot_id?: string;
  },
): Fields {
  const ts = given.ts ?? slack.nextTs();
  return eventBody(slack, { type: "message", channel_type: "im", event_ts: ts, ...given, ts });
}

export function pressBody(
  slack: InTestSlack,
  given: {
    user: string;
    channel: string;
    actionId: string;
    value: string;
    ephemeral?: boolean;
    messageTs?: string;
    threadTs?: string;
  },
): Fields {
  const { triggerId, responseUrl } = slack.lend();
  return {
    type: "block_actions",
    token: "old-verification-token",
    team: { id: slack.workspace.teamId },
    user: { id: given.user, team_id: slack.workspace.teamId },
    channel: { id: given.channel },
    container: {
      type: "message",
      channel_id: given.channel,
      message_ts: given.messageTs ?? slack.nextTs(),
      is_ephemeral: given.ephemeral ?? true,
      ...(given.threadTs === undefined ? {} : { thread_ts: given.threadTs }),
    },
    trigger_id: triggerId,
    response_url: responseUrl,
    actions: [
      {
        type: "button",
        action_id: given.actionId,
        block_id: "b",
        value: given.value,
        action_ts: "1.1",
        text: { type: "plain_text", text: "x" },
      },
    ],
  };
}
