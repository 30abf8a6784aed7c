/** Slack's word for why a message was not posted -> what becomes of its letter. */
import type { Outcome } from "../../app/outbox/courier.ts";

type Fate = Exclude<Outcome["kind"], "sent">;

/** For a word in no list: Slack refuses what it was given, and at times in words it did not use before. */
const unlisted: Fate = "refused";

// docs.slack.dev/reference/methods/chat.postMessage and chat.update, "Errors". There is no key by which Slack would know a
// repeated message: `client_msg_id` is named by two of its errors and by no argument, and `metadata` is only kept.
const fates: readonly (readonly [Fate, readonly string[]])[] = [
  [
    // Throttled, or turned away before anything was done: the data did not arrive whole, the workspace is being moved.
    "later",
    [
      "ratelimited",
      "rate_limited",
      "message_limit_exceeded",
      "request_timeout",
      "team_added_to_org",
      "org_login_required",
    ],
  ],
  // "It's possible some aspect of the operation succeeded before the error was raised"; of the last one nothing is said.
  ["unknown", ["internal_error", "fatal_error", "service_unavailable"]],
  [
    // Archived (as a deactivated user's direct messages are), deleted, the bot not in it or not let in, nobody there.
    "gone",
    [
      "is_archived",
      "channel_not_found",
      "not_in_channel",
      "user_not_found",
      "user_not_visible",
      "user_disabled",
      "cannot_dm_bot",
      "messages_tab_disabled",
      "restricted_action",
      "restricted_action_read_only_channel",
      "restricted_action_thread_only_channel",
      "ekm_access_denied",
    ],
  ],
  [
    // Nothing is done for this token any more.
    "shut",
    [
      "account_inactive",
      "invalid_auth",
      "not_authed",
      "token_revoked",
      "token_expired",
      "team_access_not_granted",
      "two_factor_setup_required",
      "access_denied",
      "accesslimited",
      "missing_scope",
      "no_permission",
      "not_allowed_token_type",
      "enterprise_is_restricted",
    ],
  ],
];

const byWord = new Map(fates.flatMap(([fate, listed]) => listed.map((word) => [word, fate] as const)));

export function fateOf(word: string): Fate {
  return byWord.get(word) ?? unlisted;
}
