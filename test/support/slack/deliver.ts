/** A body -> Slack's signed HTTP request, with every way to get the signature, the time or the headers wrong. */
import { createHmac } from "node:crypto";
import type { Fields } from "./json.ts";

export interface SignedOptions {
  readonly secret: string;
  /** Seconds added to the time stamp (and signed with it). */
  readonly skewSeconds?: number;
  readonly signature?: string;
  readonly contentType?: string;
  readonly retry?: { readonly num: number; readonly reason: string };
}

export interface HttpReply {
  readonly status: number;
  readonly body: string;
}

/** Events arrive as JSON, commands as a form, presses as a form with one JSON field. */
export type Shape = "json" | "form" | "payload";

export async function deliverHttp(url: string, shape: Shape, body: Fields, options: SignedOptions): Promise<HttpReply> {
  const raw = encode(shape, body);
  const timestamp = Math.floor(Date.now() / 1000) + (options.skewSeconds ?? 0);
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type":
        options.contentType ?? (shape === "json" ? "application/json" : "application/x-www-form-urlencoded"),
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": options.signature ?? sign(options.secret, timestamp, raw),
      ...(options.retry && {
        "x-slack-retry-num": String(options.retry.num),
        "x-slack-retry-reason": options.retry.reason,
      }),
    },
    body: raw,
  });
  return { status: response.status, body: await response.text() };
}

function sign(secret: string, timestamp: number, raw: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${raw}`).digest("hex")}`;
}

function encode(shape: Shape, body: Fields): string {
  if (shape === "json") return JSON.stringify(body);
  if (shape === "payload") return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return new URLSearchParams(
    Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)])),
  ).toString();
}
