/** What the connector answered instead of success -> whether it passes, and what it means to whoever sent. */
import { TeamsError, type TeamsRefusal } from "./border.ts";

export interface ConnectorAnswer {
  /** null when there was none. */
  readonly status: number | null;
  /** The connector's own word, e.g. `BotNotInConversationRoster`; "" when it gave none. */
  readonly word: string;
  /** What Retry-After asks for. */
  readonly retryAfterMs: number | null;
}

export class ConnectorFault extends Error {
  override readonly name = "ConnectorFault";
  readonly answer: ConnectorAnswer;

  constructor(answer: ConnectorAnswer, options?: ErrorOptions) {
    super(`the connector answered ${answer.status ?? "nothing"} ${answer.word}`.trimEnd(), options);
    this.answer = answer;
  }

  /** Whether the same call may succeed in a while. */
  get passes(): boolean {
    return this.answer.status === null || passing.includes(this.answer.status);
  }
}

export function noAnswer(cause: unknown): ConnectorFault {
  return new ConnectorFault({ status: null, word: "", retryAfterMs: null }, { cause });
}

/** The system's and the library's words for a connection that never came about. */
const neverConnected: readonly unknown[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** false only where Teams certainly did not take it: a server error says nothing about what was done before it. */
export function mayHaveArrived(error: unknown): boolean {
  if (!(error instanceof ConnectorFault)) return false;
  const { status } = error.answer;
  if (status !== null) return status >= 500;
  return !causes(error.cause).some((cause) => isTokenTrouble(cause) || isUnconnected(cause));
}

function causes(error: unknown): readonly unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

function isUnconnected(error: unknown): boolean {
  return error instanceof Error && "code" in error && neverConnected.includes(error.code);
}

/** Of the libraries that fetch the bot's token (msal's ClientAuthErrorCodes, identity's errors): nobody was reached. */
const tokenTroubles: readonly unknown[] = [
  "network_error",
  "endpoints_resolution_error",
  "openid_config_error",
  "AggregateAuthenticationError",
  "CredentialUnavailableError",
];

/** Anything thrown by a call -> the same, or as a fault that passes. */
export function faultOf(error: unknown): unknown {
  return isTokenTrouble(error) ? noAnswer(error) : error;
}

function isTokenTrouble(error: unknown): boolean {
  return error instanceof Error && tokenTroubles.includes("errorCode" in error ? error.errorCode : error.name);
}

/** The vendor's table of answers: 412 for two messages to one conversation at once, 429 for too many, 5xx for its own troubles. */
const passing: readonly number[] = [412, 429, 500, 502, 503, 504];

/** By the connector's own word (the vendor's "Status code responses"), which tells more than its status. */
const byWord: Readonly<Record<string, TeamsRefusal>> = {
  BotNotInConversationRoster: "not_installed",
  BotDisabledByAdmin: "not_installed",
  ConversationBlockedByUser: "not_installed",
  ForbiddenOperationException: "not_installed",
  MessageWritesBlocked: "not_installed",
  ConversationNotFound: "gone",
  MessageSizeTooBig: "too_large",
};

const byStatus: Readonly<Record<number, TeamsRefusal>> = {
  404: "gone",
  412: "throttled",
  413: "too_large",
  429: "throttled",
  500: "unreachable",
  502: "unreachable",
  503: "unreachable",
  504: "unreachable",
};

/** @param doubtful whether an attempt, of this or before it, may have got through. */
export function teamsErrorOf(error: unknown, doubtful: boolean): TeamsError {
  if (!(error instanceof ConnectorFault)) return new TeamsError("refused", null, error, doubtful);
  const { status, word } = error.answer;
  const named = Object.hasOwn(byWord, word) ? byWord[word] : undefined;
  const reason = named ?? (status === null ? "unreachable" : (byStatus[status] ?? "refused"));
  return new TeamsError(reason, status, error, doubtful);
}
