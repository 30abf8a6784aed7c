/** The bytes of a file become their sha256, and the assurance that they are text. */
import { createHash } from "node:crypto";
import { HoldfastError } from "../core/error.ts";
import { nothingImported, type Source } from "./source.ts";
import { utf8Text } from "./utf8.ts";

/** @returns hex. @throws HoldfastError `wrong_encoding`: every byte is looked at here, before anything is written. */
export async function fileDigest(source: Source): Promise<string> {
  const { hashed, digest } = hashing(source);
  for await (const _ of utf8Text(hashed));
  return digest();
}

/** The same file, that knows the sha256 (hex) of what was read of it; asked once, when it has been read. */
export function hashing(source: Source): { readonly hashed: Source; readonly digest: () => string } {
  const hash = createHash("sha256");
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of source.bytes()) {
      hash.update(part);
      yield part;
    }
  }
  return { hashed: { ...source, bytes }, digest: () => hash.digest("hex") };
}

/** Of a file that is not what it was when it was looked at first: parts of two exports would be read as one. */
export function fileChanged(file: string): HoldfastError {
  return new HoldfastError(
    "file_changed",
    `${file} changed while it was read. ${nothingImported}`,
    "Wait until its export is written to the end.",
  );
}
