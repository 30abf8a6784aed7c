/** Messages -> what the model wrote, by one request to an OpenAI-compatible server; the exchange keeps the bytes. */
import OpenAI from "openai";
import { z } from "zod";
import { type Exchange, keepingFetch } from "./exchange.ts";
import type { ModelLimits } from "./limits.ts";
import type { LlmConfig } from "./llm-config.ts";
import type { ModelMessages } from "./model-messages.ts";
import { askedFormat, type Format } from "./response-format.ts";

export interface CompletionRequest {
  readonly llm: LlmConfig;
  readonly limits: ModelLimits;
  readonly messages: ModelMessages;
  readonly format: Format;
  /** JSON schema of the reply. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** As in `keepingFetch`. */
  readonly begin: (body: string) => Promise<void>;
}

export class ModelDeclined extends Error {
  override readonly name = "ModelDeclined";
}

export interface Completion {
  readonly content: string;
  readonly tokens: { readonly sent: number | null; readonly received: number | null };
}

const tokens = z.number().int().nonnegative().nullish().catch(null);
const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) }))
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

/**
 * @throws whatever the library, the network or the reading throws; the exchange has what was sent and read until then.
 * A client of its own for each request: what it sends is kept by the fetch that it was given.
 */
export async function complete(request: CompletionRequest, exchange: Exchange, stop: AbortSignal): Promise<Completion> {
  const { llm, limits, messages, format, schema } = request;
  const { instructions, material } = messages;
  const body = {
    model: llm.model,
    messages: [
      { role: "system" as const, content: instructions },
      { role: "user" as const, content: material },
    ],
    ...askedFormat(format, schema),
  };
  const signal = AbortSignal.any([stop, AbortSignal.timeout(limits.requestMs)]);
  const reply: unknown = await clientOf(request, exchange).chat.completions.create(body, { signal });
  const { choices, usage } = completion.parse(reply);
  const message = choices[0]?.message;
  if (message?.refusal) throw new ModelDeclined("The model declined.");
  return {
    content: message?.content ?? "",
    tokens: { sent: usage?.prompt_tokens ?? null, received: usage?.completion_tokens ?? null },
  };
}

/** Everything that the library would otherwise take from OPENAI_* is said here; headers of its own never leave `keepingFetch`. */
function clientOf({ llm, limits, begin }: CompletionRequest, exchange: Exchange): OpenAI {
  const { replyBytes } = limits;
  return new OpenAI({
    baseURL: llm.baseUrl,
    // It wants one even for a server that asks for none; what is sent is decided by `keepingFetch`.
    apiKey: llm.apiKey ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    timeout: limits.requestMs,
    fetch: keepingFetch(exchange, { replyBytes, apiKey: llm.apiKey, userAgent: "holdfast", begin }),
  });
}
