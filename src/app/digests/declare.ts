/** What settings.csv declares -> the subscriptions there are: made, edited, and ended when their row is gone. */
import { isDeepStrictEqual } from "node:util";
import { declaredName, readDeclared } from "../../core/digest/declared.ts";
import { canonicalFilter, type DigestTerms } from "../../core/digest/subscription.ts";
import { fold } from "../../core/words/fold.ts";
import {
  declaringSettings,
  listDigests,
  removeDigest,
  type StoredDigest,
  saveDigest,
  type WantedDigest,
} from "../../store/digests.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { usualSchedule } from "./default-terms.ts";
import { type DigestDeps, segmentsOf } from "./subscribe.ts";
import { withWished } from "./wished-terms.ts";

export type DeclareDeps = Pick<DigestDeps, "readNames" | "newDigestId">;

/** The subscriptions as they are once the file has its say. What did not change is left as it is, its history too. */
export async function digestsOf(tx: OrgTx, deps: DeclareDeps, now: string): Promise<readonly StoredDigest[]> {
  const there = await listDigests(tx);
  const rows = await declaringSettings(tx);
  if (rows.length === 0 && there.every(({ configName }) => configName === null)) return there;
  const wanted = await wantedOf(tx, deps, rows);
  const stale = there.filter((digest) => digest.configName !== null && !wanted.some((one) => isSame(one, digest)));
  const news = wanted.filter((one) => !there.some((digest) => isSame(one, digest)));
  if (stale.length === 0 && news.length === 0) return there;
  for (const digest of stale) if (!news.some((one) => isAt(one, digest))) await removeDigest(tx, digest.id);
  for (const one of news) await saveDigest(tx, one, { id: deps.newDigestId(), now });
  return listDigests(tx);
}

/** Of two rows that declare the same accounts in the same place the first one counts. */
async function wantedOf(
  tx: OrgTx,
  deps: DeclareDeps,
  rows: Awaited<ReturnType<typeof declaringSettings>>,
): Promise<readonly WantedDigest[]> {
  const { timezone } = await readSettings(tx);
  const segments = new Map((await segmentsOf(tx, deps)).map((segment) => [fold(segment), segment]));
  const usual: DigestTerms = { schedule: usualSchedule(timezone), filter: {}, locale: null, emptyDay: "line" };
  const wanted: WantedDigest[] = [];
  for (const { key, value } of rows) {
    const configName = declaredName(key);
    const read = readDeclared(value);
    if (!configName || read.kind === "unreadable") continue;
    const { wish, place } = read;
    const filter = canonicalFilter({
      segments: (wish.segments ?? []).map((name) => segments.get(fold(name)) ?? name),
      ...(wish.ownerEmail !== undefined && { ownerEmail: wish.ownerEmail }),
    });
    const one = { ...withWished(usual, wish, filter), destination: place, placeName: place.id, configName };
    if (!wanted.some((other) => isAt(other, one))) wanted.push(one);
  }
  return wanted;
}

type Placed = Pick<WantedDigest, "destination" | "filter">;

function isAt(one: Placed, other: Placed): boolean {
  return isDeepStrictEqual([one.destination, one.filter], [other.destination, other.filter]);
}

function isSame(one: WantedDigest, digest: StoredDigest): boolean {
  const { schedule, locale, emptyDay, configName } = digest;
  return (
    isAt(one, digest) &&
    isDeepStrictEqual(
      [one.schedule, one.locale, one.emptyDay, one.configName],
      [schedule, locale, emptyDay, configName],
    )
  );
}
