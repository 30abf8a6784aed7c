/** What Teams answered to one attempt -> what is known of the letter, and in which words an admin reads it. */
import type { Outcome } from "../../../app/outbox/courier.ts";
import { TeamsError, type TeamsReference } from "../border.ts";
import { ConnectorFault, mayHaveArrived } from "../connector-fault.ts";

interface Meaning {
  readonly kind: Exclude<Outcome["kind"], "sent">;
  readonly says: string;
}

const removed: Meaning = { kind: "gone", says: "Holdfast is not in that conversation any more" };
const uninstalled: Meaning = { kind: "gone", says: "this person has not installed Holdfast for themselves" };

/** By the connector's own word: learn.microsoft.com "Messages in bot conversations", "Status code responses". */
const byWord: Readonly<Record<string, Meaning>> = {
  BotNotRegistered: { kind: "shut", says: "this bot is not registered" },
  BotDisabledByAdmin: { kind: "shut", says: "an admin of the tenant disabled the bot" },
  BotNotInConversationRoster: removed,
  ConversationBlockedByUser: { kind: "gone", says: "this person blocked Holdfast" },
  MessageWritesBlocked: { kind: "gone", says: "this person blocked or removed Holdfast" },
  ForbiddenOperationException: uninstalled,
  NotEnoughPermissions: { kind: "gone", says: "Holdfast may not post in that conversation" },
  ConversationNotFound: { kind: "gone", says: "that conversation is not there any more" },
  ActivityNotFoundInConversation: { kind: "refused", says: "the message it belongs to was deleted" },
  // The tenant moved to another address; the next message from there names it.
  InvalidBotApiHost: { kind: "later", says: "the conversation has another address by now" },
};

/** In a person's own chat the same words are about that person: a policy may keep an app from some people alone. */
const ofAPerson: Readonly<Record<string, Meaning>> = {
  BotDisabledByAdmin: { kind: "gone", says: "an admin of the tenant keeps Holdfast from this person" },
  BotNotInConversationRoster: uninstalled,
};

const byStatus: Readonly<Record<number, Meaning>> = {
  401: { kind: "shut", says: "the bot's credentials are refused" },
  404: { kind: "gone", says: "that conversation is not there any more" },
  // "Multiple concurrent operations on the same conversation": to be tried again, and nothing was done.
  412: { kind: "later", says: "the conversation is busy" },
  429: { kind: "later", says: "too many messages" },
};

/** Of Entra ID: it was reached, and gives this bot no token. */
const noToken: Meaning = { kind: "shut", says: "Entra ID gives this bot no token" };
const notTaken: Meaning = { kind: "refused", says: "this message is not taken" };
const nobodyThere: Meaning = { kind: "later", says: "Teams could not be reached" };
const unanswered: Meaning = { kind: "unknown", says: "Teams did not answer" };

/** @param error what a call of `TeamsOnce` threw. */
export function outcomeOf(error: unknown, kind: TeamsReference["kind"]): Outcome {
  const fault = error instanceof TeamsError ? error.cause : error;
  if (!(fault instanceof ConnectorFault))
    return said(isAboutTheToken(fault) ? noToken : notTaken, wordsOf(fault), null);
  const { status, word, retryAfterMs } = fault.answer;
  const detail = status === null ? wordsOf(fault.cause) : `${status} ${word}`.trimEnd();
  return said(named(word, kind) ?? meaningOf(fault, status), detail, retryAfterMs);
}

/** Of what may be done again without a word being said twice. */
export function notPosted(outcome: Outcome): Outcome {
  return outcome.kind === "unknown" ? { kind: "later", afterMs: null, reason: outcome.reason } : outcome;
}

function named(word: string, kind: TeamsReference["kind"]): Meaning | undefined {
  if (kind === "personal" && Object.hasOwn(ofAPerson, word)) return ofAPerson[word];
  return Object.hasOwn(byWord, word) ? byWord[word] : undefined;
}

function meaningOf(fault: ConnectorFault, status: number | null): Meaning {
  if (mayHaveArrived(fault)) return unanswered;
  return status === null ? nobodyThere : (byStatus[status] ?? notTaken);
}

/** The libraries that fetch the token number their errors; ours do not. */
function isAboutTheToken(error: unknown): boolean {
  return error instanceof Error && "errorCode" in error;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

function said({ kind, says }: Meaning, detail: string, afterMs: number | null): Outcome {
  const reason = detail === "" ? says : `${says} (${detail})`;
  return kind === "later" ? { kind, afterMs, reason } : { kind, reason };
}
