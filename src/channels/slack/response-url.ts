/** A message -> a command's or a press's own reply address, which takes five of them within thirty minutes. */
import { timing } from "./timing.ts";

/** `reason` is Slack's word, e.g. used_url, expired_url, invalid_blocks. */
export class ResponseUrlError extends Error {
  override readonly name = "ResponseUrlError";
  readonly reason: string;
  readonly status: number;
  /** How long Slack wants to be left alone, in ms; null = it does not say. */
  readonly againAfterMs: number | null;

  constructor(reason: string, status: number, againAfterMs: number | null) {
    super(`Slack's reply address answered ${status}: ${reason}`);
    this.reason = reason;
    this.status = status;
    this.againAfterMs = againAfterMs;
  }
}

/** One attempt. @throws ResponseUrlError when Slack says no; a network error or a time-out as it comes. */
export async function postToResponseUrl(url: string, message: object): Promise<void> {
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

function againAfterMs({ headers }: Response): number | null {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * msPerSecond : null;
}

const msPerSecond = 1_000;
