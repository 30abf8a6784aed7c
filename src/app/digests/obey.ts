/** A typed digest command -> done, and the words for whoever typed it. */
import type { DigestTerms } from "../../core/digest/subscription.ts";
import type { DigestWish } from "../../core/digest/wish/wish.ts";
import type { DigestCommand } from "../../questions/digest-command.ts";
import { listDigests } from "../../store/digests.ts";
import { listMembers } from "../../store/members.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { commandWord } from "../command-word.ts";
import type { SubscribeRequest, Subscriber, TypedAt } from "./asked-for.ts";
import { changeDigests } from "./change.ts";
import { defaultTerms } from "./default-terms.ts";
import type { Here } from "./here.ts";
import { listSubscriptions } from "./list.ts";
import { type DigestDeps, sameDigest, segmentsOf, subscribe } from "./subscribe.ts";
import { subscriptionWords } from "./subscription-words.ts";
import { type Whose, whoseDigest } from "./whose-digest.ts";
import { withWished } from "./wished-terms.ts";

export async function obey(deps: DigestDeps, by: Subscriber, command: DigestCommand, at: TypedAt): Promise<string> {
  const health = commandWord[by.seat.platform];
  switch (command.kind) {
    case "help":
      return subscriptionWords.help(health);
    case "unreadable":
      return subscriptionWords.unreadable(command.word, command.problem, health);
    case "list":
      return listSubscriptions(deps, by, at);
    case "set":
      return wished(deps, by, command.wish, at);
    default:
      return changeDigests(deps, by, command, at);
  }
}

async function wished(deps: DigestDeps, by: Subscriber, wish: DigestWish, { here, now }: TypedAt): Promise<string> {
  const place = wish.place === "me" ? ownChat(by) : here;
  if (place === undefined) return subscriptionWords.noPlace;
  const read = await termsOf(deps, by, wish, place);
  if (typeof read === "string") return read;
  const { destination, name: placeName } = place;
  const request: SubscribeRequest = { ...read, destination, placeName, exposure: await place.exposure() };
  return subscribe(deps, by, request, now);
}

function ownChat({ seat: { platform, workspaceId, userId } }: Subscriber): Here {
  return {
    destination: { platform, workspaceId, kind: "person", id: userId },
    exposure: async () => "internal",
    name: "your chat with me",
  };
}

/** What was not said stays as it stands in this place, or is what is usual. @returns words where a name is nobody's. */
async function termsOf(
  deps: DigestDeps,
  { asker }: Subscriber,
  wish: DigestWish,
  place: Here,
): Promise<DigestTerms | string> {
  return withOrg(
    deps.db,
    asker.scope,
    async (tx) => {
      const usual = defaultTerms(asker, (await readSettings(tx)).timezone);
      const segments = await segmentsOf(tx, deps);
      const whose = whoseDigest(wish, { segments, people: await listMembers(tx) }, asker, usual.filter);
      if (whose.kind !== "filter") return wordsOf(whose, segments);
      const base = sameDigest(await listDigests(tx), place.destination, whose.filter) ?? usual;
      return withWished(base, wish, whose.filter);
    },
    "read",
  );
}

function wordsOf(whose: Exclude<Whose, { kind: "filter" }>, segments: readonly string[]): string {
  if (whose.kind === "unknown") return subscriptionWords.unknownSegment(whose.name, segments);
  return whose.kind === "nobody" ? subscriptionWords.nobody : subscriptionWords.twoOwners;
}
