/** The words of every "no": what was refused, and the line that changes it. Plain text; a surface escapes it as its own. */

import type { ChatPlatform } from "../store/workspaces.ts";
import { commandWord } from "./command-word.ts";
import { homeWord } from "./home-word.ts";

export interface Refusal {
  /** A stable word for logs and tests. */
  readonly code: string;
  readonly text: string;
}

/** A code is typed where nobody reads along; Slack shows a command to nobody else. */
const claimedWhere: Readonly<Record<ChatPlatform, string>> = { slack: "here", teams: "in our 1:1 chat" };

export const refusals = {
  unknownPerson: (): Refusal => ({
    code: "unknown_person",
    text: "I could not check who you are just now, so I answer nothing. Please try again in a minute.",
  }),
  bot: (): Refusal => ({ code: "bot", text: "I answer people, not apps or workflows." }),
  stranger: (platform: ChatPlatform): Refusal => ({
    code: "stranger",
    text: `I can only answer members of the ${homeWord[platform]} I belong to. Please ask a colleague there.`,
  }),
  guest: (platform: ChatPlatform): Refusal => ({
    code: "guest",
    text: `I cannot answer guest accounts: customer figures stay with full members of this ${homeWord[platform]}.`,
  }),
  unclaimed: (caller: { readonly platform: ChatPlatform; readonly workspaceId: string }): Refusal => ({
    code: "unclaimed",
    text:
      `This ${homeWord[caller.platform]} is not tied to an organisation yet. Whoever runs Holdfast finds a one-time code in its start-up log; ` +
      `type \`${commandWord[caller.platform]} claim CODE\` ${claimedWhere[caller.platform]}, or let an admin run ` +
      `\`holdfast link ${caller.platform} ${caller.workspaceId} --org SLUG\`.`,
  }),
  notAMember: (who: { readonly email: string | null; readonly slug: string }): Refusal => ({
    code: "not_a_member",
    text:
      "You are not a member of this organisation in Holdfast yet. An admin can add you with\n" +
      `\`holdfast member add ${who.email ?? "EMAIL"} --role csm --org ${who.slug}\``,
  }),
  mayNotShare: (): Refusal => ({
    code: "may_not_share",
    text: "Sharing to a channel is for managers and admins, and for CSMs about accounts they own. Ask one of them to share it.",
  }),
  readAlone: (): Refusal => ({
    code: "read_alone",
    text: "What a model was sent is read by admins alone: it is shared with nobody. Each of them may ask it for themselves.",
  }),
  mayNotOpen: (): Refusal => ({
    code: "may_not_open",
    text: "Opening a channel for answers is for managers and admins. Ask one of them to press the button.",
  }),
  mayNotLink: (caller: { readonly platform: ChatPlatform; readonly workspaceId: string }): Refusal => ({
    code: "may_not_link",
    text:
      `Only an admin moves this ${homeWord[caller.platform]}, only while it answers from the demo, and only to an organisation no ${homeWord[caller.platform]} uses yet. ` +
      `For anything else run \`holdfast link ${caller.platform} ${caller.workspaceId} --org SLUG\` where Holdfast runs.`,
  }),
  notAmongReaders: (): Refusal => ({
    code: "not_among_readers",
    text: "You are not in that conversation yourself, so I change and post nothing there for you.",
  }),
  sharedChannel: (): Refusal => ({
    code: "shared_channel",
    text:
      "This channel is shared with another organisation, or I cannot tell whether it is, so no figures are posted here. " +
      "Share in an internal channel that I am a member of.",
  }),
} as const;
