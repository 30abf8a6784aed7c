/** What a model wrote -> its sentences, or why they cannot be read. */
import { z } from "zod";

/** masking.md §3. */
const mostSentences = 5;
const longestSentence = 280;

const reply = z.object({
  sentences: z
    .array(z.object({ text: z.string().min(1).max(longestSentence), facts: z.array(z.string()) }))
    .min(1)
    .max(mostSentences),
});

/** As a server is asked to hold it: without lengths, which some of them do not take. */
export function replyShape(factIds: readonly string[]): Readonly<Record<string, unknown>> {
  const facts = { type: "array", items: { type: "string", enum: factIds } };
  const properties = { text: { type: "string" }, facts };
  const sentence = { type: "object", properties, required: ["text", "facts"], additionalProperties: false };
  return {
    type: "object",
    properties: { sentences: { type: "array", items: sentence } },
    required: ["sentences"],
    additionalProperties: false,
  };
}

export type ReadSentences = z.infer<typeof reply>["sentences"];

/** null: it is not the JSON that was asked for. */
export function readSentences(content: string): ReadSentences | null {
  const read = reply.safeParse(jsonOf(content));
  return read.success ? read.data.sentences : null;
}

/** Small models wrap JSON in a code fence whatever they are told. */
function jsonOf(content: string): unknown {
  const bare = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
