/** A message -> a command's or a press's own reply address, which takes five of them within thirty minutes. */
import { setTimeout as pause } from "node:timers/promises";
import { interactiveRetries, timing } from "./timing.ts";

/** `reason` is Slack's word, e.g. used_url, expired_url, invalid_blocks. */
export class ResponseUrlError extends Error {
  override readonly name = "ResponseUrlError";
  readonly reason: string;
  /** How long to wait before it is worth another try; null = Slack has made up its mind. */
  readonly againAfterMs: number | null;

  constructor(reason: string, status: number, againAfterMs: number | null) {
    super(`Slack's reply address answered ${status}: ${reason}`);
    this.reason = reason;
    this.againAfterMs = againAfterMs;
  }
}

/**
 * Tried as often as a call of the Web API. After a silence Slack may have taken it all the same: the reader then sees it twice.
 * @throws ResponseUrlError when Slack says no; a network error or a time-out as it comes.
 */
export async function postToResponseUrl(url: string, message: object): Promise<void> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await post(url, message);
    } catch (error) {
      const waitMs = error instanceof ResponseUrlError ? error.againAfterMs : 0;
      if (waitMs === null || retry === interactiveRetries.retries) throw error;
      await pause(Math.max(waitMs, interactiveRetries.minTimeout * interactiveRetries.factor ** retry));
    }
  }
}

async function post(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message }),
    signal: AbortSignal.timeout(timing.requestMs),
  });
  const body = await response.text();
  const reason = /"ok"\s*:\s*false/.test(body) ? (/"error"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? "refused") : null;
  if (response.ok && reason === null) return;
  throw new ResponseUrlError(reason ?? (body.trim() || "refused"), response.status, againAfterMs(response));
}

const tooManyRequests = 429;
const serverErrors = 500;

function againAfterMs({ status, headers }: Response): number | null {
  if (status === tooManyRequests) return Number(headers.get("retry-after") ?? 0) * 1_000 || 0;
  return status >= serverErrors ? 0 : null;
}
