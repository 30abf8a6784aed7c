/** A request to the model's server -> on record first, then its reply, kept as far as it was read, within limits of size and time, no redirect followed. */

export interface Exchange {
  /** The body of the reply as far as it was read. */
  reply: string | null;
  status: number | null;
  /** Seconds or an HTTP date, as the server wrote it. */
  retryAfter: string | null;
}

export class ReplyTooLong extends Error {
  override readonly name = "ReplyTooLong";
}

export interface ExchangeTerms {
  readonly replyBytes: number;
  readonly apiKey: string | null;
  readonly userAgent: string;
  /** Puts the body on record; nothing leaves before that is done, nor when it throws. */
  readonly begin: (body: string) => Promise<void>;
}

type Send = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** In place of the library's own fetch: the headers are ours alone, so that nothing of the environment or the machine goes along. */
export function keepingFetch(exchange: Exchange, { replyBytes, apiKey, userAgent, begin }: ExchangeTerms): Send {
  return async (url, init = {}) => {
    const body = typeof init.body === "string" ? init.body : null;
    if (body === null) throw new TypeError("The request to the model has no text for a body.");
    const signal = init.signal ?? null;
    await unlessAborted(begin(body), signal);
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": userAgent,
      ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
    };
    const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
    exchange.status = response.status;
    exchange.retryAfter = response.headers.get("retry-after");
    const text = await readUpTo(response, replyBytes, exchange);
    return new Response(hasBody(response.status) ? text : null, {
      status: response.status,
      headers: { "content-type": "application/json" },
    });
  };
}

/** A record that hangs keeps nobody longer than a server that does; what it still takes in is a call that never ended. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal | null): Promise<void> {
  if (signal === null) return work;
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  await Promise.race([work, aborted]).finally(() => signal.removeEventListener("abort", stop));
}

/** RFC 9110 §15: these statuses carry none, and `Response` throws when it is given one. */
function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status);
}

/** @throws ReplyTooLong as soon as one byte more has come; what was read stays in the exchange. */
async function readUpTo(response: Response, most: number, exchange: Exchange): Promise<string> {
  const decoder = new TextDecoder();
  let read = 0;
  exchange.reply = "";
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk.subarray(0, most - read);
    exchange.reply += decoder.decode(bytes, { stream: true });
    read += chunk.length;
    if (read > most) throw new ReplyTooLong(`The reply is longer than ${most} bytes.`);
  }
  exchange.reply += decoder.decode();
  return exchange.reply;
}
