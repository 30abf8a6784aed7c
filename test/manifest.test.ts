/** The committed Slack manifests: the generator's own output, and what Slack's manifest schema and its silences demand. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { botScopes, type ManifestMode, manifestText, slackManifest } from "../src/channels/slack/manifest.ts";

const modes: readonly ManifestMode[] = ["socket", "http"];

type Manifest = ReturnType<typeof slackManifest>;

/** Slack's manifest reference, version 2: what may stand where. */
const allowedKeys: Readonly<Record<string, readonly string[]>> = {
  "": ["_metadata", "display_information", "features", "oauth_config", "settings"],
  _metadata: ["major_version", "minor_version"],
  display_information: ["name", "description", "background_color", "long_description"],
  features: ["app_home", "bot_user", "shortcuts", "slash_commands", "unfurl_domains", "agent_view"],
  "features.app_home": ["home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"],
  "features.bot_user": ["display_name", "always_online"],
  "features.agent_view": ["agent_description", "suggested_prompts", "actions"],
  "features.agent_view.suggested_prompts": ["title", "message"],
  "features.slash_commands": ["command", "url", "description", "usage_hint", "should_escape"],
  oauth_config: ["redirect_urls", "scopes"],
  "oauth_config.scopes": ["bot", "user"],
  settings: [
    "event_subscriptions",
    "interactivity",
    "org_deploy_enabled",
    "socket_mode_enabled",
    "token_rotation_enabled",
  ],
  "settings.event_subscriptions": ["request_url", "bot_events"],
  "settings.interactivity": ["is_enabled", "request_url"],
};

/** The same reference: longest text or list. */
const most: readonly { readonly what: string; readonly of: (manifest: Manifest) => number; readonly limit: number }[] =
  [
    { what: "name", of: (m) => m.display_information.name.length, limit: 35 },
    { what: "description", of: (m) => m.display_information.description.length, limit: 140 },
    { what: "bot name", of: (m) => m.features.bot_user.display_name.length, limit: 80 },
    { what: "agent description", of: (m) => m.features.agent_view.agent_description.length, limit: 300 },
    { what: "suggested prompts", of: (m) => m.features.agent_view.suggested_prompts.length, limit: 4 },
    { what: "command", of: (m) => m.features.slash_commands[0]?.command.length ?? Number.NaN, limit: 32 },
    { what: "usage hint", of: (m) => m.features.slash_commands[0]?.usage_hint.length ?? Number.NaN, limit: 1000 },
    { what: "bot events", of: (m) => m.settings.event_subscriptions.bot_events.length, limit: 100 },
  ];

const wantedScopes =
  "app_mentions:read assistant:write channels:read chat:write commands groups:read im:history im:write users:read users:read.email";
const wantedEvents =
  "agent_session_stopped app_context_changed app_home_opened app_mention app_uninstalled channel_archive channel_deleted " +
  "channel_left channel_unarchive group_archive group_deleted group_left group_unarchive message.im tokens_revoked";

describe.each(modes)("the manifest for %s", (mode) => {
  const committed = readFileSync(new URL(`../manifest/slack.${mode}.json`, import.meta.url), "utf8");
  const manifest = slackManifest(mode);

  it("is committed as the generator makes it (npm run manifest)", () => {
    expect(committed).toBe(manifestText(mode));
  });

  it("has no key that Slack does not know", () => {
    expect(unknownKeys(manifest, "")).toEqual([]);
  });

  it.each(most)("keeps $what within $limit", ({ of, limit }) => {
    expect(of(manifest)).toBeGreaterThan(0);
    expect(of(manifest)).toBeLessThanOrEqual(limit);
  });

  it("asks for exactly the scopes and events the bot uses", () => {
    expect([...manifest.oauth_config.scopes.bot].sort().join(" ")).toBe(wantedScopes);
    expect([...manifest.settings.event_subscriptions.bot_events].sort().join(" ")).toBe(wantedEvents);
  });

  it("has one view, the agent's, and no plain http address", () => {
    expect(committed).not.toContain("assistant_view");
    expect(committed).not.toContain("http://");
    expect(manifest.features.slash_commands[0]?.command).toMatch(/^\/[a-z]+$/);
    expect(manifest.display_information.background_color).toMatch(/^#[0-9a-f]{6}$/);
  });
});

it("gives a reason for every scope", () => {
  expect(Object.values(botScopes).every((reason) => reason.length > 0)).toBe(true);
});

it("names request addresses for HTTP and none for Socket Mode", () => {
  expect(manifestText("http").match(/https:\/\/[^"]+/g)).toEqual([
    "https://holdfast.example.com/slack/events",
    "https://holdfast.example.com/slack/events",
    "https://holdfast.example.com/slack/events",
  ]);
  expect(manifestText("socket")).not.toContain("https://");
  expect(slackManifest("socket").settings.socket_mode_enabled).toBe(true);
  expect(slackManifest("http").settings.socket_mode_enabled).toBe(false);
});

/** Paths of keys that the reference has not; lists are walked item by item. */
function unknownKeys(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unknownKeys(item, path));
  if (typeof value !== "object" || value === null) return [];
  const allowed = allowedKeys[path] ?? [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return allowed.includes(key) ? unknownKeys(inner, here) : [here];
  });
}
