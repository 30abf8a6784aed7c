/** How one call of Slack's Web API, or one reply to a reply address, failed -> what is known about the message it was to post. */
import { webApi } from "@slack/bolt";
import type { Outcome } from "../../app/outbox/courier.ts";
import { fateOf } from "./fates.ts";
import { ResponseUrlError } from "./response-url.ts";

export type Ending = Exclude<Outcome, { readonly kind: "sent" }>;

/** Slack never answers a call with more than this, and never in markup: what does is somebody between us and Slack. */
const slacksOwnWord = /^[a-z0-9_]{1,100}$/;

/** A connection that never stood: nothing was handed over (Node's and undici's codes). */
const neverConnected = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

const msPerSecond = 1_000;
const tooManyRequests = 429;
const serverErrors = 500;

export function endingOf(error: unknown): Ending {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: "later", afterMs: error.retryAfter * msPerSecond, reason: "ratelimited" };
  if (error instanceof webApi.WebAPIPlatformError) return endingByWord(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return endingByStatus(error.statusCode);
  if (error instanceof ResponseUrlError) return endingOfReply(error);
  if (error instanceof webApi.WebAPIRequestError) return endingOfConnection(error.original);
  if (error instanceof Error && ofConnections.includes(error.name)) return endingOfConnection(error);
  // What else the library throws it throws for a 429 without a time to wait for.
  return { kind: "later", afterMs: null, reason: messageOf(error) };
}

/** How fetch itself fails: no connection, a connection that broke, no answer in time. */
const ofConnections = ["TypeError", "TimeoutError"];

function endingOfReply({ reason, status, againAfterMs }: ResponseUrlError): Ending {
  if (status === tooManyRequests) return { kind: "later", afterMs: againAfterMs, reason };
  return status >= serverErrors ? { kind: "unknown", reason: `HTTP ${status}` } : { kind: "refused", reason };
}

function endingByWord(word: string): Ending {
  if (!slacksOwnWord.test(word)) return { kind: "unknown", reason: "an answer that is not Slack's" };
  const { kind, reason } = fateOf(word);
  return kind === "later" ? { kind, afterMs: null, reason } : { kind, reason };
}

/** Slack says everything but "too many" with a 200: the rest comes from a server that broke down, or from a proxy. */
function endingByStatus(status: number): Ending {
  const reason = `HTTP ${status}`;
  return status >= serverErrors ? { kind: "unknown", reason } : { kind: "later", afterMs: null, reason };
}

function endingOfConnection(error: Error): Ending {
  const code = codeOf(error.cause) ?? codeOf(error);
  const reason = code ?? error.name;
  return neverConnected.includes(code ?? "") ? { kind: "later", afterMs: null, reason } : { kind: "unknown", reason };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
