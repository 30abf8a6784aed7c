/** A chain of links, read page by page -> each place where it does not hold. Hashes as the database makes them, made here anew. */
import { createHash } from "node:crypto";

/** One place where the chain does not hold. */
export interface ChainFault {
  /** null = of the chain's end, not of a call. */
  readonly callId: string | null;
  /** For people. */
  readonly problem: string;
}

export interface Link {
  readonly seq: bigint;
  /** Of the call. */
  readonly id: string;
  /** Microseconds since 1970. */
  readonly at: string;
  readonly facts: readonly (string | null)[];
  /** As the words that are there now make it; null = there are none. */
  readonly textsNow: string | null;
  readonly texts: string;
  readonly content: string;
  readonly chain: string;
}

export interface ChainWords {
  readonly textsChanged: string;
  /** "recorded", "begun". */
  readonly made: string;
  /** Before what is wrong with a link of it. */
  readonly of: string;
}

/** Where a chain ends, by whoever counts. */
export interface ChainEnd {
  readonly links: bigint;
  /** Hex; "" = of an empty one. */
  readonly chain: string;
}

export interface HeldChain extends ChainEnd {
  /** Of the links that are there; `links` is the last one's place. */
  readonly found: number;
  readonly faults: readonly ChainFault[];
}

/** Rows held in memory at once: a request is some ten thousand bytes. */
export const pageSize = 200;

/** @param read the links after a place, `pageSize` at the most. */
export async function holdChain(
  orgId: string,
  words: ChainWords,
  read: (after: bigint) => Promise<readonly Link[]>,
): Promise<HeldChain> {
  const faults: ChainFault[] = [];
  let last: ChainEnd = { chain: "", links: 0n };
  for (let found = 0; ; ) {
    const page = await read(last.links);
    for (const link of page) {
      faults.push(...linkFaults(orgId, words, link, last));
      last = { chain: link.chain, links: link.seq };
    }
    found += page.length;
    if (page.length < pageSize) return { ...last, found, faults };
  }
}

/** @param head what was counted as it was recorded. */
export function endFaults(words: ChainWords, head: ChainEnd, last: HeldChain): readonly ChainFault[] {
  const atEnd = (problem: string) => [{ callId: null, problem }];
  const counted = `${head.links} calls were ${words.made}`;
  if (head.links > last.links) return atEnd(`${counted} and the last one there is is number ${last.links}`);
  if (head.links < last.links) return atEnd(`${counted} and there are ${last.found}`);
  return head.chain === last.chain ? [] : atEnd(`the last call's link is not the one that was ${words.made} last`);
}

function linkFaults(orgId: string, words: ChainWords, link: Link, previous: ChainEnd): readonly ChainFault[] {
  const problems: string[] = [];
  if (link.seq !== previous.links + 1n) problems.push(`${missing(link, previous)} before it`);
  if (link.textsNow !== null && link.texts !== link.textsNow) problems.push(words.textsChanged);
  if (link.content !== fieldsSha256([...link.facts, link.texts])) problems.push("what is recorded of it was changed");
  else if (link.chain !== linkOf(orgId, link, previous))
    problems.push(
      "its link does not follow the one before: its id, its instant or its place was changed, or a call before it is not the one it was recorded after",
    );
  return problems.map((problem) => ({ callId: link.id, problem: `${words.of}${problem}` }));
}

function missing(link: Link, previous: ChainEnd): string {
  const count = link.seq - previous.links - 1n;
  return count === 1n ? "one call is missing" : `${count} calls are missing`;
}

function linkOf(orgId: string, link: Link, previous: ChainEnd): string {
  return fieldsSha256([previous.chain, orgId, String(link.seq), link.id, link.at, link.content]);
}

/** Each field with its length before it, as `fields_sha256` of the database. */
export function fieldsSha256(fields: readonly (string | null)[]): string {
  return sha256(fields.map((field) => (field === null ? "-," : `${Buffer.byteLength(field)}:${field},`)).join(""));
}

export function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
