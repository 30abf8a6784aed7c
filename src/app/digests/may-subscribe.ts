/** A subscription and who asks for it -> nothing, or the polite no (design.md §5, "Who may"). */
import type { DigestFilter } from "../../core/digest/subscription.ts";
import type { StoredDigest } from "../../store/digests.ts";
import type { Destination } from "../../store/outbox.ts";
import { type Asker, reach } from "../authorise.ts";
import { commandWord } from "../command-word.ts";
import type { SubscribeRequest, Subscriber } from "./asked-for.ts";
import { subscriptionWords } from "./subscription-words.ts";

/** null = they may. */
export function refusalToSubscribe({ asker, seat }: Subscriber, request: SubscribeRequest): string | null {
  const { destination, exposure, filter } = request;
  const may = reach("subscribe", asker.role);
  if (may === "none") return words.viewer(commandWord[seat.platform]);
  if (!isOfSeat(destination, seat)) return words.elsewhere;
  if (exposure !== "internal") return words.shared;
  if (may === "all") return null;
  if (asker.email === null) return words.noEmail;
  return isOwnBook(asker, filter) ? null : words.ownBook(commandWord[seat.platform]);
}

/**
 * A manager or an admin any; whoever may subscribe their own book what they set or what is of it. What a file declares is changed
 * there alone, but taken up again by whoever sees that its place is there again.
 */
export function refusalToChange(
  by: Subscriber,
  digest: StoredDigest,
  change: "stop" | "pause" | "resume",
): string | null {
  if (digest.configName !== null && change !== "resume") return subscriptionWords.declared(digest.configName);
  const may = reach("subscribe", by.asker.role);
  if (may === "all") return null;
  return may === "own" && isOwn(by, digest) ? null : words.anothers;
}

/** What comes to a person's own chat is that person's, whosever accounts it is of. */
export function isOwn(
  { asker, seat }: Subscriber,
  { createdBy, destination: { platform, kind, id }, filter }: StoredDigest,
): boolean {
  if (createdBy === asker.scope.memberId) return true;
  return kind === "person" ? platform === seat.platform && id === seat.userId : isOwnBook(asker, filter);
}

/** Nobody subscribes another person's chat, nor a place of another workspace. */
function isOfSeat({ platform, workspaceId, kind, id }: Destination, seat: Subscriber["seat"]): boolean {
  if (platform !== seat.platform || workspaceId !== seat.workspaceId) return false;
  return kind === "channel" || id === seat.userId;
}

function isOwnBook({ email }: Asker, { ownerEmail }: DigestFilter): boolean {
  return email !== null && ownerEmail?.toLowerCase() === email.toLowerCase();
}

const words = {
  viewer: (health: string) =>
    `Setting up a digest is for managers and admins, and for CSMs of their own book: ask one of them. You can read it whenever you like: \`${health} digest\`.`,
  elsewhere: "I set up a digest only for the place you ask in, or for your own chat with me.",
  shared:
    "This channel is shared with another organisation, or I cannot tell whether it is, so no digest is posted here. " +
    "Set one up in an internal channel that I am a member of, or for your own chat with me.",
  noEmail:
    "I do not know your e-mail, and so not which accounts are yours. An admin can add you with `holdfast member add EMAIL --role csm`.",
  ownBook: (health: string) =>
    `You can have a digest of your own accounts: \`${health} digest at 08:30 mine\`. One of others' accounts is set up by a manager or an admin.`,
  anothers:
    "This digest was set up by somebody else, and is of more than your own accounts: a manager or an admin changes it.",
};
