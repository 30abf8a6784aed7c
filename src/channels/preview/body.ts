/** The bytes of a request -> the JSON in them, or why they are not taken. */
import type { IncomingMessage } from "node:http";
import { HoldfastError } from "../../core/error.ts";

/** Longer than any question; a whole answer is never sent here. */
const limitBytes = 64 * 1024;

/** @throws HoldfastError `wrong_type`, `not_json`, `too_large`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") throw wrongType();
  return parse(await readBytes(request));
}

/** What is too long is read to its end and thrown away: the sender would not hear a refusal before. The server limits the time. */
async function readBytes(request: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limitBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HoldfastError("not_json", "The body of this request is not JSON in UTF-8.", "Send JSON.", { cause });
  }
}

function wrongType(): HoldfastError {
  return new HoldfastError("wrong_type", "This request is not said to be JSON.", "Send it as application/json.");
}

function tooLarge(): HoldfastError {
  return new HoldfastError("too_large", "This request is longer than 64 KB.", "Ask in fewer words.");
}
