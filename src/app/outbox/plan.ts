/** A letter in hand -> where its next part goes, or what it is settled as without being posted. */
import type { DeathReason, LetterInHand, Precedent } from "../../store/outbox-work.ts";
import type { PostAt } from "./courier.ts";
import { oldestMs } from "./patience.ts";

export type Plan =
  | { readonly kind: "post"; readonly at: PostAt }
  | { readonly kind: "settle"; readonly as: DeathReason | "superseded"; readonly words: string };

export function planFor(letter: LetterInHand): Plan {
  const { to, under, replaces, outdatedBy, thread, goneBecause, ageMs, purpose, messageIds, doubtful } = letter;
  if (goneBecause !== null) return settle("gone", `its place is gone: ${goneBecause}`);
  if (ageMs > oldestMs[purpose]) return settle("too_old", "it waited too long to be of use");
  // After it the message would say again what is no longer so.
  if (outdatedBy !== null) return settle("superseded", `${outdatedBy} says what it would`);
  const left = leftBehind(under) ?? leftBehind(replaces);
  if (left) return left;
  return {
    kind: "post",
    at: {
      to,
      thread: under?.messageIds[0] ?? thread,
      replaces: replaces?.messageIds[messageIds.length] ?? null,
      repeat: doubtful,
    },
  };
}

/** A letter shares the lot of the one it belongs to; null when that one was sent. */
function leftBehind(precedent: Precedent | null): Plan | null {
  if (precedent === null || precedent.outcome === "sent") return null;
  if (precedent.outcome === "superseded") return settle("superseded", `${precedent.key} was superseded`);
  const lot = precedent.outcome === "missing" ? "is no longer known" : "was not sent";
  return settle("orphaned", `it belongs to ${precedent.key}, which ${lot}`);
}

function settle(as: DeathReason | "superseded", words: string): Plan {
  return { kind: "settle", as, words };
}
