/** What the Slack app must be allowed and subscribed to -> its manifest, for Socket Mode and for HTTP, from one source. */
import { appName, brandColour, entryPurpose, exampleHost, pitch } from "../app-identity.ts";
import { suggestedPrompts } from "../suggested-questions.ts";
import { channelEventNames } from "./channel-events.ts";
import { slackPath } from "./slack-path.ts";
import { slashCommand } from "./slash-command.ts";

export type ManifestMode = "socket" | "http";

/** Each with the reason it is asked for: an admin reads this list before installing. */
export const botScopes = {
  "app_mentions:read": "to be asked in channels",
  "assistant:write": "to suggest questions in the messages tab",
  "channels:read": "to know whether a public channel is shared with another organisation, and when it is archived",
  "chat:write": "to answer",
  commands: "to be asked by slash command",
  "groups:read": "to know whether a private channel is shared with another organisation, and when it is archived",
  "im:history": "to be asked in direct messages",
  "im:write": "to answer privately",
  "users:read": "to tell members from guests and bots",
  "users:read.email": "to recognise members whom an admin added by e-mail",
} as const;

const botEvents = [
  "agent_session_stopped",
  "app_context_changed",
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  ...channelEventNames,
  "message.im",
  "tokens_revoked",
] as const;

/** `host` is named in the HTTP manifest alone. */
export function slackManifest(mode: ManifestMode, host: string = exampleHost) {
  const url = mode === "http" ? `https://${host}${slackPath}` : null;
  const requestUrl = url === null ? {} : { request_url: url };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: appName, description: pitch, background_color: brandColour },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: appName, always_online: true },
      agent_view: { agent_description: pitch, suggested_prompts: [...suggestedPrompts] },
      slash_commands: [
        {
          command: slashCommand,
          ...(url === null ? {} : { url }),
          description: entryPurpose,
          usage_hint: "acme  |  why did NRR drop?  |  who is at risk?",
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(botScopes) } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: mode === "socket",
      token_rotation_enabled: false,
    },
  };
}

/** The file as it is committed. */
export function manifestText(mode: ManifestMode, host?: string): string {
  return `${JSON.stringify(slackManifest(mode, host), null, 2)}\n`;
}
