/** What went wrong with a request to a model -> words for people: never the server's own, which could repeat what it was sent. */
import { ModelDeclined } from "./complete.ts";
import { type Exchange, ReplyTooLong } from "./exchange.ts";

/** By status; what is not named here is said by its number. */
const byStatus: Readonly<Record<number, string>> = {
  400: "the server does not take the request (400): does it know the model and its format?",
  401: "the server does not take the key (401): check LLM_API_KEY",
  403: "the key may not use this model (403): check LLM_API_KEY and LLM_MODEL",
  404: "the server knows no such address or model (404): check LLM_BASE_URL and LLM_MODEL",
  429: "the server asks to be left alone for a while (429)",
};

export function failureWords(thrown: unknown, { status }: Exchange, stopped: boolean): string {
  if (stopped) return "stopped with the program";
  if (causes(thrown).some((cause) => cause instanceof ReplyTooLong))
    return "the reply is far longer than any answer: it was not read to its end";
  if (thrown instanceof ModelDeclined) return "the model declined to answer";
  if (status !== null && status >= 300 && status < 400)
    return "the server sends the request elsewhere: redirects are not followed";
  if (status !== null && status >= 400) return byStatus[status] ?? `the server answered with status ${status}`;
  if (causes(thrown).some(isTimeout)) return "no whole reply within the time";
  if (status === null) return "the server could not be reached";
  return "the reply is not that of a chat completion";
}

const timeouts = ["TimeoutError", "AbortError", "APIUserAbortError", "APIConnectionTimeoutError"];

/** The library wraps the signal's own reason in different errors, by when it fell. */
function isTimeout(error: Error): boolean {
  return timeouts.includes(error.name) || timeouts.includes(error.constructor.name);
}

/** The error itself, what it wraps, and so on. */
function causes(thrown: unknown): readonly Error[] {
  return thrown instanceof Error ? [thrown, ...causes(thrown.cause)] : [];
}
