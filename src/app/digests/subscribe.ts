/** A subscription that somebody asks for -> made or edited, and said back with the day of its next digest. */
import { isDeepStrictEqual } from "node:util";
import { byCodePoint } from "../../core/code-point-order.ts";
import { canonicalFilter, type DigestFilter } from "../../core/digest/subscription.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import type { Database } from "../../store/database.ts";
import { listDigests, type StoredDigest, saveDigest } from "../../store/digests.ts";
import type { Destination } from "../../store/outbox.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { type Asker, reach } from "../authorise.ts";
import type { ReadNames } from "../known-names.ts";
import type { OfferedTerms, SubscribeRequest, Subscriber } from "./asked-for.ts";
import { defaultTerms } from "./default-terms.ts";
import { refusalToSubscribe } from "./may-subscribe.ts";
import { nextOf } from "./next-words.ts";
import { subscriptionWords } from "./subscription-words.ts";

export interface DigestDeps {
  readonly db: Database;
  readonly readNames: ReadNames;
  /** A fresh id for a subscription, short enough to be typed. */
  readonly newDigestId: () => string;
}

/** More than any organisation has teams; beyond it somebody is at play, or a script is. */
export const digestsAtMost = 200;
/** Of one person who may subscribe their own book alone: nobody uses up what is there for all. */
const ownAtMost = 20;

/** @returns words for whoever asks, a refusal too. */
export async function subscribe(
  deps: DigestDeps,
  by: Subscriber,
  request: SubscribeRequest,
  now: string,
): Promise<string> {
  const refusal = refusalToSubscribe(by, request);
  if (refusal !== null) return refusal;
  return withOrg(deps.db, by.asker.scope, (tx) => subscribeIn(tx, deps, { ...request, by: by.asker }, now));
}

type NamedRequest = SubscribeRequest & { readonly by: Asker };

async function subscribeIn(tx: OrgTx, deps: DigestDeps, request: NamedRequest, now: string): Promise<string> {
  const segments = await segmentsOf(tx, deps);
  const unknown = request.filter.segments?.find((segment) => !segments.includes(segment));
  const next = nextOf({ schedule: request.schedule, lastRun: null }, now);
  if (next === null || "unknownTimezone" in next) return subscriptionWords.never(request.schedule.timezone);
  if (unknown !== undefined) return subscriptionWords.unknownSegment(unknown, segments);
  const there = await listDigests(tx);
  const same = sameDigest(there, request.destination, request.filter);
  const refusal = same === undefined ? refusalOfOneMore(there, request.by) : null;
  if (refusal !== null) return refusal;
  const placeName = keptName(request);
  const kept = await saveDigest(tx, { ...request, placeName, configName: null }, { id: deps.newDigestId(), now });
  if (kept === null) return subscriptionWords.declared(same?.configName ?? "NAME");
  return subscriptionWords.set(
    { ...request, lastRun: same?.lastRun ?? null },
    { made: kept.made, now, settings: await readSettings(tx) },
  );
}

function refusalOfOneMore(there: readonly StoredDigest[], { role, scope }: Asker): string | null {
  if (there.length >= digestsAtMost) return subscriptionWords.tooMany(digestsAtMost);
  const own = there.filter(({ createdBy }) => createdBy === scope.memberId).length;
  return reach("subscribe", role) !== "all" && own >= ownAtMost ? subscriptionWords.tooManyOwn(ownAtMost) : null;
}

/** "Your chat" is somebody else's for everybody else who reads it. */
function keptName({ destination: { kind }, placeName, by }: NamedRequest): string {
  return kind === "person" ? `${by.name}'s own chat with me` : placeName;
}

export async function segmentsOf(tx: OrgTx, { readNames }: Pick<DigestDeps, "readNames">): Promise<readonly string[]> {
  return segmentNames((await readNames(tx)).vocabulary);
}

/** Regions and plans are segments too, where somebody asks for a part of the book; in code-point order. */
export function segmentNames({ segments, regions, plans }: Vocabulary): readonly string[] {
  return [...new Set([...segments, ...regions, ...plans])].sort(byCodePoint);
}

/** The subscription of this place and these accounts. */
export function sameDigest(
  digests: readonly StoredDigest[],
  destination: Destination,
  filter: DigestFilter,
): StoredDigest | undefined {
  const wanted = canonicalFilter(filter);
  return digestsAt(digests, destination).find((digest) => isDeepStrictEqual(digest.filter, wanted));
}

export function digestsAt(digests: readonly StoredDigest[], to: Destination): readonly StoredDigest[] {
  return digests.filter(
    ({ destination: { platform, workspaceId, id } }) =>
      platform === to.platform && workspaceId === to.workspaceId && id === to.id,
  );
}

/** What a form shows first. */
export async function offeredTerms(
  deps: DigestDeps,
  { asker }: Subscriber,
  destination: Destination,
): Promise<OfferedTerms> {
  return withOrg(
    deps.db,
    asker.scope,
    async (tx) => {
      const { timezone, locale } = await readSettings(tx);
      const segments = await segmentsOf(tx, deps);
      const usual = defaultTerms(asker, timezone);
      const there = sameDigest(await listDigests(tx), destination, usual.filter);
      return { reach: reach("subscribe", asker.role), terms: there ?? usual, segments, timezone, locale };
    },
    "read",
  );
}
