/** A reply of this server -> the bytes and headers that are sent; the same guards on every one. */
import type { ServerResponse } from "node:http";
import type { PageFile } from "./page-files.ts";

export interface Reply extends PageFile {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The renderers of both platforms set styles on elements by script, which no policy forbids: nothing inline is needed. */
export function contentSecurityPolicy(styles = "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const guards: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy(),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

export function jsonReply(status: number, value: unknown): Reply {
  return { status, type: "application/json; charset=utf-8", bytes: Buffer.from(JSON.stringify(value)) };
}

export function sendReply(response: ServerResponse, { status, type, bytes, headers = {} }: Reply): void {
  const length = String(bytes.length);
  response.writeHead(status, { ...guards, ...headers, "content-type": type, "content-length": length }).end(bytes);
}
