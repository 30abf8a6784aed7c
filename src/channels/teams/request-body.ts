/** A POST -> the JSON object in it, within a size, a time and a depth. */
import type { IncomingMessage } from "node:http";
import { type Fields, isRecord } from "../untrusted.ts";
import { bodyLimits, timing } from "./timing.ts";

export type Body = { readonly json: Fields } | { readonly status: 400 | 408 | 413 };

export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > bodyLimits.bytes) return { status: 413 };
  const bytes = await collect(request);
  return typeof bytes === "number" ? { status: bytes } : parse(bytes);
}

function collect(request: IncomingMessage): Promise<Buffer | 400 | 408 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (outcome: Buffer | 400 | 408 | 413): void => {
      clearTimeout(late);
      // What still comes is let through unread: the reply is on its way.
      request.removeAllListeners("data").resume();
      resolve(outcome);
    };
    const late = setTimeout(() => end(408), timing.bodyMs);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimits.bytes) end(413);
      else chunks.push(chunk);
    });
    request.once("end", () => end(Buffer.concat(chunks)));
    request.once("error", () => end(400));
    request.once("close", () => end(400));
  });
}

function parse(bytes: Buffer): Body {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isRecord(json) && !isDeeperThan(bodyLimits.depth, json) ? { json } : { status: 400 };
  } catch {
    return { status: 400 };
  }
}

/** Level by level: whoever walks into such a value by recursion runs out of stack. */
function isDeeperThan(levels: number, value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((item) => Object.values(item).filter((inner) => typeof inner === "object" && inner !== null));
  }
  return false;
}
