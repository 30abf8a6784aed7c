/** The bytes of a file become text, or an error that names the encoding they seem to be in. */
import { HoldfastError } from "../core/error.ts";
import { nothingImported, type Source } from "./source.ts";

/** A byte-order mark at the start is dropped. @throws HoldfastError `wrong_encoding` with the line of the first byte that is not UTF-8. */
export async function* utf8Text(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let first = true;
  for await (const bytes of source.bytes()) {
    if (first && looksLikeUtf16(bytes)) throw wrongEncoding(source.file, "looks like UTF-16", 1);
    first = false;
    yield decoded(() => decoder.decode(bytes, { stream: true }), bytes, line, source.file);
    line += lineFeeds(bytes);
  }
  yield decoded(() => decoder.decode(), new Uint8Array(), line, source.file);
}

function decoded(decode: () => string, bytes: Uint8Array, line: number, file: string): string {
  try {
    return decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongEncoding(file, "is not UTF-8", line + lineFeedsBeforeFault(bytes));
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  // Without its mark, Latin text in UTF-16 shows as every second byte 0.
  return marked || a === 0 || b === 0;
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Good to within the character that a chunk's border may cut. */
function lineFeedsBeforeFault(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const fault = lenient.indexOf("\ufffd");
  return lenient.slice(0, fault === -1 ? undefined : fault).split("\n").length - 1;
}

function wrongEncoding(file: string, what: string, line: number): HoldfastError {
  return new HoldfastError(
    "wrong_encoding",
    `${file} ${what} (line ${line}). ${nothingImported}`,
    'Save it as "CSV UTF-8" and import again.',
  );
}
