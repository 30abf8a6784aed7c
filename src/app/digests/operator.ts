/** Subscriptions as whoever runs the program keeps them, on the command line: for any place of the organisation's workspaces. */
import { type DeclaredPlace, declaredExample, readDeclared } from "../../core/digest/declared.ts";
import type { DigestWish } from "../../core/digest/wish/wish.ts";
import { HoldfastError } from "../../core/error.ts";
import type { Database } from "../../store/database.ts";
import { pauseDigest, removeDigest, resumeDigest, type StoredDigest, saveDigest } from "../../store/digests.ts";
import { listMembers } from "../../store/members.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import type { Org } from "../../store/tenants.ts";
import { withOrg } from "../../store/with-org.ts";
import { resolveWorkspace } from "../../store/workspaces.ts";
import { systemScope } from "../organisations.ts";
import { digestsOf } from "./declare.ts";
import { usualSchedule } from "./default-terms.ts";
import { type DigestDeps, digestsAtMost, sameDigest, segmentsOf } from "./subscribe.ts";
import { subscriptionWords } from "./subscription-words.ts";
import { whoseDigest } from "./whose-digest.ts";
import { withWished } from "./wished-terms.ts";

export type OperatorChange = "pause" | "resume" | "stop";

export async function listedFor(deps: DigestDeps, org: Org, now: string): Promise<readonly StoredDigest[]> {
  return withOrg(deps.db, systemScope(org), (tx) => digestsOf(tx, deps, now));
}

/** @param text as a row of settings.csv says it. @throws HoldfastError for what cannot be read, a workspace of others, a file's own. */
export async function subscribeFor(deps: DigestDeps, org: Org, text: string, now: string): Promise<StoredDigest> {
  const read = readDeclared(text);
  if (read.kind === "unreadable")
    throw refused("bad_subscription", `“${read.word}” ${read.problem}.`, `Write it as in: "${declaredExample}".`);
  await refuseOthersWorkspace(deps.db, org, read.place);
  return withOrg(deps.db, systemScope(org), async (tx) => {
    const there = await digestsOf(tx, deps, now);
    const wanted = await wantedBy(tx, deps, read, there);
    const same = sameDigest(there, wanted.destination, wanted.filter);
    if (same === undefined && there.length >= digestsAtMost)
      throw refused("too_many_digests", subscriptionWords.tooMany(digestsAtMost), "End one with --stop ID.");
    const kept = await saveDigest(tx, { ...wanted, configName: null }, { id: deps.newDigestId(), now });
    if (kept === null) throw declared(same?.configName);
    return oneOf(await digestsOf(tx, deps, now), kept.id, org);
  });
}

/** @throws HoldfastError for an id that none has, and for what the file alone changes. */
export async function changeFor(
  deps: DigestDeps,
  org: Org,
  { id, change }: { readonly id: string; readonly change: OperatorChange },
  now: string,
): Promise<readonly StoredDigest[]> {
  return withOrg(deps.db, systemScope(org), async (tx) => {
    const digest = oneOf(await digestsOf(tx, deps, now), id, org);
    if (digest.configName !== null && change !== "resume") throw declared(digest.configName);
    if (change === "pause") await pauseDigest(tx, id, { now, because: "paused on the command line.", byPerson: true });
    else if (change === "resume") await resumeDigest(tx, id, now);
    else await removeDigest(tx, id);
    return digestsOf(tx, deps, now);
  });
}

async function wantedBy(
  tx: OrgTx,
  deps: DigestDeps,
  { place, wish }: { readonly place: DeclaredPlace; readonly wish: DigestWish },
  there: readonly StoredDigest[],
) {
  const segments = await segmentsOf(tx, deps);
  const whose = whoseDigest(wish, { segments, people: await listMembers(tx) }, { email: null }, {});
  if (whose.kind !== "filter") {
    const name = whose.kind === "unknown" ? whose.name : "several owners";
    throw refused(
      "unknown_segment",
      `There is no segment and no one person “${name}”.`,
      `Use one of: ${segments.join(", ")}; or an owner's e-mail.`,
    );
  }
  const usual = {
    schedule: usualSchedule((await readSettings(tx)).timezone),
    filter: {},
    locale: null,
    emptyDay: "line",
  } as const;
  const base = sameDigest(there, place, whose.filter);
  return {
    ...withWished(base ?? usual, wish, whose.filter),
    destination: place,
    placeName: base?.placeName ?? place.id,
  };
}

async function refuseOthersWorkspace(
  db: Database,
  { orgId, slug }: Org,
  { platform, workspaceId }: DeclaredPlace,
): Promise<void> {
  const workspace = await resolveWorkspace(db, platform, workspaceId);
  if (workspace?.orgId === orgId) return;
  throw refused(
    "workspace_not_linked",
    `${workspaceId} does not answer from ${slug}.`,
    `Link it first: holdfast link ${platform} ${workspaceId} --org ${slug}`,
  );
}

function oneOf(digests: readonly StoredDigest[], id: string, { slug }: Org): StoredDigest {
  const found = digests.find((digest) => digest.id === id);
  if (found) return found;
  throw refused(
    "unknown_digest",
    `There is no digest "${id}" in ${slug}.`,
    `holdfast digest --org ${slug} --list shows them with their ids.`,
  );
}

function declared(name: string | null | undefined): HoldfastError {
  return refused(
    "digest_declared",
    `This digest is declared in settings.csv as digest.${name ?? "NAME"}.`,
    "Change or remove that row and import it.",
  );
}

function refused(code: string, message: string, remedy: string): HoldfastError {
  return new HoldfastError(code, message, remedy);
}
