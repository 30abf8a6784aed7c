/** A request the library made ready -> the connector's answer to it; whatever is no success is thrown. */

import { record, words } from "../untrusted.ts";
import { type ConnectorAnswer, ConnectorFault, noAnswer } from "./connector-fault.ts";

export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface WireAnswer {
  readonly status: number;
  /** JSON, or nothing. */
  readonly text: string;
}

/**
 * No redirect is followed: the bot's token is for the host it was allowed for. What was done stays done when the answer
 * breaks off behind a good status: its text is then empty.
 * @throws ConnectorFault, which the library's own retries do not take for one of their cases.
 */
export async function exchange(request: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
  const { url, ...init } = request;
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal });
    const text = await response.text().catch(() => "");
    if (!response.ok) throw new ConnectorFault(answerOf(response, text));
    return { status: response.status, text: parsed(text) === null ? "" : text };
  } catch (error) {
    throw error instanceof ConnectorFault ? error : noAnswer(error);
  }
}

function answerOf(response: Response, text: string): ConnectorAnswer {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    status: response.status,
    word: wordOf(text),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null,
  };
}

/** {"error":{"code":"Throttled",..}}, or of whoever blocked the bot {"errorCode":209,"message":"{\"subCode\": ..}"}. */
function wordOf(text: string): string {
  const { error, message } = record(parsed(text));
  return words(record(error).code) || words(error) || words(record(parsed(words(message))).subCode);
}

/** null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
