/** The bodies Slack sends when people type, mention, write and press. */
import type { InTestSlack } from "./in-test-slack.ts";
import { type Fields, fields, list, words } from "./json.ts";

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

/** A form filled in and sent: `chosen` by block, over what the view began with. */
export function submitBody(
  slack: InTestSlack,
  given: { user: string; view: Fields; chosen?: Readonly<Record<string, string | readonly string[]>> },
): Fields {
  const { triggerId } = slack.lend();
  return {
    type: "view_submission",
    token: "old-verification-token",
    team: { id: slack.workspace.teamId },
    user: { id: given.user, team_id: slack.workspace.teamId },
    trigger_id: triggerId,
    response_urls: [],
    view: {
      ...given.view,
      id: "V1",
      state: { values: stateValues(given.view, given.chosen ?? {}) },
    },
  };
}

function stateValues(view: Fields, chosen: Readonly<Record<string, string | readonly string[]>>): Fields {
  const inputs = list(view.blocks)
    .map(fields)
    .filter(({ type }) => type === "input");
  return Object.fromEntries(
    inputs.map((block) => {
      const id = words(block.block_id);
      const element = fields(block.element);
      return [id, { [words(element.action_id)]: stateOf(element, chosen[id]) }];
    }),
  );
}

function stateOf(element: Fields, chosen: string | readonly string[] | undefined): Fields {
  const option = (value: unknown) => ({ text: { type: "plain_text", text: "x" }, value });
  const { type } = element;
  switch (type) {
    case "static_select":
      return { type, selected_option: chosen === undefined ? element.initial_option : option(chosen) };
    case "checkboxes":
      return { type, selected_options: chosen === undefined ? element.initial_options : [chosen].flat().map(option) };
    case "timepicker":
      return { type, selected_time: chosen ?? element.initial_time };
    default:
      return { type, value: chosen ?? element.initial_value ?? null };
  }
}
