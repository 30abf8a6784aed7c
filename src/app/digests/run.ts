/** A subscription and a local day -> the digest of that day, and what is kept of it for the next one. */
import type { Answer } from "../../answers/answer.ts";
import { type DigestRun, readBefore } from "../../store/digest-runs.ts";
import type { OrgName } from "../../store/own-org.ts";
import type { OrgTx } from "../../store/scope.ts";
import { type DigestBook, rememberedFrom } from "./book.ts";
import { type Composed, composeDigest } from "./compose.ts";
import type { DueDigest } from "./due-digests.ts";

/** @param tx that of the run: the book may have been read before what was not sent was superseded. */
export async function composeRun(
  tx: OrgTx,
  { org, book }: { readonly org: OrgName; readonly book: DigestBook },
  { digest, day }: DueDigest,
  id: string,
): Promise<Composed> {
  const before = await readBefore(tx, { digestId: digest.id, day, remember: rememberedFrom(book.asOf) });
  return composeDigest(book, { id, org, filter: digest.filter, locale: digest.locale, before });
}

/** What waits untouched is said once more, not every day: the next digest is compared with what slipped in this one. */
export function runOf(
  { asOf }: DigestBook,
  { digest, day }: DueDigest,
  composed: Composed,
  answer: Answer | null,
): DigestRun {
  const { slipping, massChange } = composed.findings;
  return {
    digestId: digest.id,
    day,
    asOf,
    comparedTo: composed.since,
    answerId: answer?.id ?? null,
    listed: slipping.map(({ looked }) => looked.accountId),
    episodes: slipping.flatMap(({ looked }) => looked.openEpisodes.map(({ id }) => id)),
    massChange: massChange !== null,
  };
}
