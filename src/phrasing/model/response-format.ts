/** The shape of a reply as a server can be asked for it, from the strictest to none. */
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";

export const formats = ["json_schema", "json_object", "none"] as const;
export type Format = (typeof formats)[number];

type Asked = Pick<ChatCompletionCreateParamsNonStreaming, "response_format">;

export function askedFormat(format: Format, schema: Readonly<Record<string, unknown>>): Asked {
  switch (format) {
    case "json_schema":
      return { response_format: { type: "json_schema", json_schema: { name: "phrasing", strict: true, schema } } };
    case "json_object":
      return { response_format: { type: "json_object" } };
    case "none":
      return {};
  }
}

// What servers name when they do not know the parameter, a kind of it, or a keyword of the schema.
const aboutFormat = /response_format|json_schema|json_object|guided|grammar|schema/i;

/** The next laxer format to ask for; null when the refusal is not about the format, or nothing laxer is left. */
export function laxerFormat(format: Format, status: number | null, reply: string | null): Format | null {
  if ((status !== 400 && status !== 422) || !aboutFormat.test(reply ?? "")) return null;
  return formats[formats.indexOf(format) + 1] ?? null;
}
