/** The subscriptions there are -> those that whoever asks may know of, in words. */
import { listDigests, type StoredDigest } from "../../store/digests.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { reach } from "../authorise.ts";
import { commandWord } from "../command-word.ts";
import type { Subscriber, TypedAt } from "./asked-for.ts";
import { isOwn } from "./may-subscribe.ts";
import { type DigestDeps, digestsAt } from "./subscribe.ts";
import { subscriptionWords } from "./subscription-words.ts";

export async function listSubscriptions({ db }: DigestDeps, by: Subscriber, { here, now }: TypedAt): Promise<string> {
  return withOrg(
    db,
    by.asker.scope,
    async (tx) => {
      const said = { now, settings: await readSettings(tx) };
      const shown = visibleTo(by, await listDigests(tx), here);
      if (shown.length === 0) return subscriptionWords.none(commandWord[by.seat.platform]);
      return shown.map((digest) => subscriptionWords.line(digest, said)).join("\n");
    },
    "read",
  );
}

/** A manager or an admin all of them; everybody else those of this place, and their own. */
export function visibleTo(
  by: Subscriber,
  digests: readonly StoredDigest[],
  here: TypedAt["here"],
): readonly StoredDigest[] {
  if (reach("subscribe", by.asker.role) === "all") return digests;
  const inPlace = here === undefined ? [] : digestsAt(digests, here.destination);
  return digests.filter((digest) => inPlace.includes(digest) || isOwn(by, digest));
}
