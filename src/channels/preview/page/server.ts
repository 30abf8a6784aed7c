/** What the page wants of its server -> JSON over loopback, and every way that can fail as words with a remedy. */
import {
  type PreviewFailure,
  type PreviewHello,
  type PreviewPress,
  type PreviewQuestion,
  type PreviewReply,
  type PreviewWish,
  type PreviewWords,
  tokenHeader,
} from "../api.ts";

export type Failure = PreviewFailure["error"];

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface PreviewServer {
  hello(): Promise<Outcome<PreviewHello>>;
  ask(question: PreviewQuestion): Promise<Outcome<PreviewReply>>;
  press(press: PreviewPress): Promise<Outcome<PreviewReply>>;
  words(wish: PreviewWish): Promise<Outcome<PreviewWords>>;
}

/** Longer than any answer was ever measured to take: what is not there by then is not coming. */
const patienceMs = 120_000;

const gone: Failure = {
  code: "server_gone",
  message: "The preview's server does not answer.",
  remedy: "Start it again with npm start, then open the address it prints. What you typed is kept.",
};

const tooSlow: Failure = {
  code: "too_slow",
  message: "There was no answer within two minutes.",
  remedy: "Try again; if it stays so, the terminal that runs npm start says what it is doing.",
};

export function previewServer(token: string): PreviewServer {
  return {
    hello: () => call("/api/hello", { headers: { [tokenHeader]: token } }),
    ask: (question) => call("/api/ask", posted(token, question)),
    press: (press) => call("/api/press", posted(token, press)),
    words: (wish) => call("/api/words", posted(token, wish)),
  };
}

function posted(token: string, body: object): RequestInit {
  return {
    method: "POST",
    headers: { [tokenHeader]: token, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function call<T>(path: string, init: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, { ...init, cache: "no-store", signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) return { ok: true, value: await response.json() };
    return { ok: false, failure: await refusal(response) };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === "TimeoutError";
    return { ok: false, failure: timedOut ? tooSlow : gone };
  }
}

async function refusal(response: Response): Promise<Failure> {
  const body: Partial<PreviewFailure> | null = await response.json().catch(() => null);
  return (
    body?.error ?? {
      code: "refused",
      message: `The preview's server refused this (${response.status}).`,
      remedy: "Open the address that npm start prints now: each start has its own.",
    }
  );
}
