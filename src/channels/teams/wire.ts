/** A request the library made ready -> the connector's answer to it; whatever is no success is thrown. */
import { type ConnectorAnswer, ConnectorFault } from "./connector-fault.ts";
import { timing } from "./timing.ts";
import { type Fields, fields, words } from "./untrusted.ts";

export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/**
 * No redirect is followed: the bot's token is for the host it was allowed for.
 * @throws ConnectorFault, which the library's own retries, without a limit of ours, do not take for one of their cases.
 */
export async function exchange(request: WireRequest): Promise<WireAnswer> {
  const { url, ...init } = request;
  const signal = AbortSignal.timeout(timing.attemptMs);
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal });
    const text = await response.text();
    if (response.ok) return { status: response.status, contentType: response.headers.get("content-type") ?? "", text };
    throw new ConnectorFault(answerOf(response, text));
  } catch (error) {
    if (error instanceof ConnectorFault) throw error;
    throw new ConnectorFault({ status: null, word: "", retryAfterMs: null }, { cause: error });
  }
}

function answerOf(response: Response, text: string): ConnectorAnswer {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    // A redirect that is not followed has no status to show.
    status: response.status || null,
    word: wordOf(text),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null,
  };
}

/** {"error":{"code":"Throttled","innerHttpError":..}} */
function wordOf(text: string): string {
  const { error } = parsed(text);
  return words(fields(error).code) || words(error);
}

function parsed(text: string): Fields {
  try {
    return fields(JSON.parse(text));
  } catch {
    return {};
  }
}
