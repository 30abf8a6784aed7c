/** A file somebody gave us: its name for messages and its bytes, readable from the start as often as needed. */

/** Said of a file that stops an import, where that is so: once the book is in, its bulk files stop only themselves. */
export const nothingImported = "Nothing was imported.";

export interface Source {
  /** The bare file name, as messages and reports name it. */
  readonly file: string;
  readonly totalBytes: number;
  bytes(): AsyncIterable<Uint8Array>;
}
