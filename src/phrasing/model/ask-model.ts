/** Messages -> what the model wrote, in as few requests as the server's format needs; every request is kept with its bytes. */
import type { Breaker } from "./breaker.ts";
import { type Completion, type CompletionRequest, complete } from "./complete.ts";
import type { Exchange } from "./exchange.ts";
import { failureWords } from "./failure.ts";
import type { ModelLimits } from "./limits.ts";
import type { LlmConfig } from "./llm-config.ts";
import type { BegunCall } from "./model-call.ts";
import { type Format, formats, laxerFormat } from "./response-format.ts";

export interface Requested {
  /** As it was put on record; null = it could not be, and nothing was sent. */
  readonly begun: BegunCall | null;
  readonly exchange: Exchange;
  readonly latencyMs: number;
  readonly completion: Completion | null;
  /** Why there is none; null when there is one. */
  readonly failure: string | null;
}

export interface ModelServer {
  readonly llm: LlmConfig;
  readonly limits: ModelLimits;
  readonly breaker: Breaker;
  readonly clock: () => string;
  /** The strictest that this server is known to take. */
  format: Format;
}

export function openServer(parts: Pick<ModelServer, "llm" | "limits" | "breaker" | "clock">): ModelServer {
  return { ...parts, format: formats[0] };
}

interface Asking extends Pick<CompletionRequest, "messages" | "schema"> {
  /** Puts a request on record that is about to be sent. @param at ISO instant. */
  readonly begin: (body: string, at: string) => Promise<BegunCall>;
}

/** In order; the last is the one that counts. Empty: the server is left alone at the moment. Never rejects. */
export async function askModel(server: ModelServer, asking: Asking, stop: AbortSignal): Promise<readonly Requested[]> {
  if (stop.aborted || !server.breaker.admits()) return [];
  const format = server.format;
  const requested = await request(server, { ...asking, format }, stop);
  const { status, reply } = requested.exchange;
  const laxer = laxerFormat(format, status, reply);
  if (laxer === null) {
    tell(server, requested, stop);
    return [requested];
  }
  // Not a failure of the server: it has said what it can do, and is asked that way from now on.
  server.breaker.released();
  if (server.format === format) server.format = laxer;
  return [requested, ...(await askModel(server, asking, stop))];
}

function tell({ breaker, clock }: ModelServer, { begun, failure, exchange }: Requested, stop: AbortSignal): void {
  if (stop.aborted || begun === null) breaker.released();
  else if (failure === null) breaker.succeeded();
  else breaker.failed(restAsked(exchange.retryAfter, Date.parse(clock())));
}

/** RFC 9110 §10.2.3: seconds, or a date; below nought when that is past. */
function restAsked(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(ms) ? ms : null;
}

async function request(
  { llm, limits, clock }: ModelServer,
  asking: Asking & { readonly format: Format },
  stop: AbortSignal,
): Promise<Requested> {
  const exchange: Exchange = { reply: null, status: null, retryAfter: null };
  const at = clock();
  let begun: BegunCall | null = null;
  const begin = async (body: string) => {
    begun = await asking.begin(body, at);
  };
  const ended = (completion: Completion | null, failure: string | null): Requested => {
    return { begun, exchange, latencyMs: Math.max(0, Date.parse(clock()) - Date.parse(at)), completion, failure };
  };
  try {
    return ended(await complete({ llm, limits, ...asking, begin }, exchange, stop), null);
  } catch (thrown) {
    return ended(null, failureWords(thrown, exchange, stop.aborted));
  }
}
