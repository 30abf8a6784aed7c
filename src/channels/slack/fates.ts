/** Slack's word for why a message was not posted -> what becomes of its letter, and how that is said to people. */
import type { Outcome } from "../../app/outbox/courier.ts";

type Fate = Exclude<Outcome["kind"], "sent">;

// docs.slack.dev/reference/methods/chat.postMessage and chat.update, "Errors". There is no key by which Slack would know a
// repeated message: `client_msg_id` is named by two of its errors and by no argument, and `metadata` is only kept.
const fates: Readonly<Record<Fate, Readonly<Record<string, string>>>> = {
  // Throttled, or turned away before anything was done.
  later: {
    ratelimited: "Slack wants to be left alone for a while",
    rate_limited: "Slack wants to be left alone for a while",
    message_limit_exceeded: "the workspace sends too many messages",
    request_timeout: "the message did not reach Slack whole",
    team_added_to_org: "the workspace is being moved to an organisation",
    org_login_required: "the workspace is being moved to an organisation",
  },
  // "It's possible some aspect of the operation succeeded before the error was raised"; of the last one nothing is said.
  unknown: {
    internal_error: "Slack failed",
    fatal_error: "Slack failed",
    service_unavailable: "Slack is not available",
  },
  gone: {
    is_archived: "it is archived, or the person's account is deactivated",
    channel_not_found: "there is no such channel any more, or Holdfast is not let into it",
    not_in_channel: "Holdfast is not a member of it any more",
    user_not_found: "there is no such person in this workspace",
    user_not_visible: "there is no such person in this workspace",
    user_disabled: "the person's account is deactivated",
    cannot_dm_bot: "it is a bot",
    messages_tab_disabled: "the app's messages tab is switched off",
    restricted_action: "the workspace does not let Holdfast post there",
    restricted_action_read_only_channel: "it is read-only",
    restricted_action_thread_only_channel: "it takes replies alone",
    ekm_access_denied: "the workspace's admins have suspended posting there",
  },
  // Nothing is done for this token any more.
  shut: {
    account_inactive: "the app was removed, or the workspace deleted",
    invalid_auth: "the bot's token is not valid",
    not_authed: "the bot has no token",
    token_revoked: "the bot's token was revoked",
    token_expired: "the bot's token has expired",
    team_access_not_granted: "the bot's token is not for this workspace",
    two_factor_setup_required: "the workspace asks for two-factor authentication",
    access_denied: "the bot is denied access",
    accesslimited: "the bot is denied access from this network",
    missing_scope: "the app lacks a permission: compare it with its manifest",
    no_permission: "the app lacks a permission: compare it with its manifest",
    not_allowed_token_type: "the token is not a bot's",
    enterprise_is_restricted: "the workspace does not allow it",
  },
  refused: {
    message_not_found: "somebody deleted the message that it was to edit",
    msg_too_long: "it is too long for a message",
    restricted_action_thread_locked: "its thread was locked by the workspace's admins",
    restricted_action_non_threadable_channel: "its channel takes no replies",
    cannot_reply_to_message: "the message it answers takes no replies",
  },
};

const kinds: readonly Fate[] = ["later", "unknown", "gone", "shut", "refused"];

const byWord = new Map(
  kinds.flatMap((kind) => Object.entries(fates[kind]).map(([word, said]) => [word, { kind, said }] as const)),
);

/** For a word in no list: Slack refuses what it was given, and at times in words it did not use before. */
export function fateOf(word: string): { readonly kind: Fate; readonly reason: string } {
  const fate = byWord.get(word);
  return fate ? { kind: fate.kind, reason: `${fate.said} (${word})` } : { kind: "refused", reason: word };
}
