/** A file somebody gave us: its name for messages and its bytes, readable from the start as often as needed. */

export interface Source {
  /** The bare file name, as messages and reports name it. */
  readonly file: string;
  readonly totalBytes: number;
  bytes(): AsyncIterable<Uint8Array>;
}
