/** "digest pause", "digest resume ID", "digest off all" -> the subscriptions meant, changed where whoever asks may. */
import type { DigestCommand } from "../../questions/digest-command.ts";
import { listDigests, pauseDigest, removeDigest, resumeDigest, type StoredDigest } from "../../store/digests.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { commandWord } from "../command-word.ts";
import type { Subscriber, TypedAt } from "./asked-for.ts";
import { visibleTo } from "./list.ts";
import { refusalToChange } from "./may-subscribe.ts";
import { type DigestDeps, digestsAt } from "./subscribe.ts";
import { type SaidOf, subscriptionWords } from "./subscription-words.ts";

type Change = Extract<DigestCommand, { which: string | null }>;

export async function changeDigests(
  { db }: DigestDeps,
  by: Subscriber,
  change: Change,
  { here, now }: TypedAt,
): Promise<string> {
  return withOrg(db, by.asker.scope, async (tx) => {
    const all = await listDigests(tx);
    const said = { now, settings: await readSettings(tx) };
    const meant = meantBy(change, all, { by, here, said });
    if (typeof meant === "string") return meant;
    const done: string[] = [];
    for (const digest of meant)
      done.push(
        refusalToChange(by, digest, change.kind) ?? (await doneTo(tx, change, digest, { ...said, by: by.asker.name })),
      );
    return done.join("\n");
  });
}

/** The ones meant, or words that ask which. */
function meantBy(
  { kind, which }: Change,
  all: readonly StoredDigest[],
  { by, here, said }: { readonly by: Subscriber; readonly here: TypedAt["here"]; readonly said: SaidOf },
): readonly StoredDigest[] | string {
  const health = commandWord[by.seat.platform];
  if (which !== null && which !== "all") {
    const named = visibleTo(by, all, here).filter(({ id }) => id === which);
    return named.length > 0 ? named : subscriptionWords.noSuch(which, health);
  }
  const there = here === undefined ? [] : digestsAt(all, here.destination);
  if (there.length === 0) return subscriptionWords.nothingHere(health);
  if (there.length === 1 || which === "all") return there;
  return subscriptionWords.which(
    verbs[kind],
    health,
    there.map((digest) => subscriptionWords.line(digest, said)),
  );
}

const verbs: Readonly<Record<Change["kind"], string>> = { stop: "off", pause: "pause", resume: "resume" };

async function doneTo(
  tx: OrgTx,
  { kind }: Change,
  digest: StoredDigest,
  said: SaidOf & { readonly by: string },
): Promise<string> {
  switch (kind) {
    case "stop":
      await removeDigest(tx, digest.id);
      return subscriptionWords.stopped(digest);
    case "pause":
      await pauseDigest(tx, digest.id, { now: said.now, because: `${said.by} paused it.`, byPerson: true });
      return subscriptionWords.paused(digest);
    case "resume":
      await resumeDigest(tx, digest.id, said.now);
      return subscriptionWords.resumed(digest, said);
  }
}
