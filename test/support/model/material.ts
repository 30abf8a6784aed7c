/** A request's body, as a model reads it; and the reply it writes. */
import { z } from "zod";

const request = z.object({
  model: z.string(),
  messages: z.tuple([
    z.object({ role: z.literal("system"), content: z.string() }),
    z.object({ role: z.literal("user"), content: z.string() }),
  ]),
});

const material = z.object({
  statements: z.array(z.object({ text: z.string(), must: z.boolean() })),
  phrases: z.record(z.string(), z.string()),
  facts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.string(),
      about: z.string(),
      went: z.enum(["up", "down", "flat"]).optional(),
    }),
  ),
  slots: z.array(z.string()),
  customers: z.array(z.object({ source: z.string(), untrusted: z.string() })).optional(),
  again: z.array(z.string()).optional(),
});

export type SeenMaterial = z.infer<typeof material>;

export interface ModelReply {
  readonly sentences: readonly { readonly text: string; readonly facts: readonly string[] }[];
}

export function materialIn(body: string): SeenMaterial {
  const { messages } = request.parse(JSON.parse(body));
  return seenMaterial(messages[1].content);
}

export function seenMaterial(text: string): SeenMaterial {
  return material.parse(JSON.parse(text));
}

export function instructionsIn(body: string): string {
  return request.parse(JSON.parse(body)).messages[0].content;
}

/** The reply whose sentences are these texts. */
export function saying(texts: readonly string[]): ModelReply {
  return { sentences: texts.map((text) => ({ text, facts: [...new Set(text.match(/f\d+(?=[:}])/g) ?? [])] })) };
}
