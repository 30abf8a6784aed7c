/** A feed to read becomes the same feed that knows how many of its bytes have been read, for a progress bar. */
import type { OpenFeed } from "../../ingest/read-feed.ts";

export interface CountedFeed {
  readonly feed: OpenFeed;
  readonly bytesRead: () => number;
}

/** @param heard told after every part. */
export function countBytes(feed: OpenFeed, heard: (bytes: number) => void = () => {}): CountedFeed {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const bytes of feed.source.bytes()) {
      yield bytes;
      read += bytes.length;
      heard(read);
    }
  }
  return { feed: { ...feed, source: { ...feed.source, bytes: counted } }, bytesRead: () => read };
}
