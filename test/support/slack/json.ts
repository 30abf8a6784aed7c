/** Reading what came over the wire without trusting its shape. */

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Slack's clients send a form whose structured values are JSON. */
export function readBody(body: string, contentType: string): Fields {
  if (contentType.startsWith("application/json")) return fields(JSON.parse(body));
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, structured(value)]));
}

function structured(value: string): unknown {
  return /^[[{]/.test(value) ? JSON.parse(value) : value;
}
