/** A place about to be posted to -> why figures may not be read there by now; asked anew, since channels are shared and guests made in a minute. */
import type { webApi } from "@slack/bolt";
import type { Exposure } from "../../../app/open-channel.ts";
import type { Destination } from "../../../app/outbox/courier.ts";
import { type Ending, endingOf } from "../ending.ts";
import { readExposure } from "../exposure.ts";
import { readProfile } from "../profile.ts";

/** null = may be posted to. Never rejects. */
export type Readers = (to: Destination) => Promise<Ending | null>;

/** Slack lets an app ask fifty times a minute (conversations.info, tier 3) and post more often than that. */
const goodForMs = 60_000;

interface Known {
  readonly untilMs: number;
  readonly ending: Promise<Ending | null>;
}

/** @param elapsedMs never goes back, unlike a clock. */
export function readersOf(client: webApi.WebClient, elapsedMs: () => number): Readers {
  const known = new Map<string, Known>();
  return (to) => {
    const now = elapsedMs();
    for (const [id, { untilMs }] of known) if (untilMs <= now) known.delete(id);
    const before = known.get(to.id);
    if (before) return before.ending;
    const ending = lookedUp(client, to);
    known.set(to.id, { untilMs: now + goodForMs, ending });
    // What Slack could not say is asked again.
    void ending.then((said) => said !== null && known.delete(to.id));
    return ending;
  };
}

async function lookedUp(client: webApi.WebClient, to: Destination): Promise<Ending | null> {
  try {
    const reason = to.kind === "channel" ? await channelReason(client, to.id) : await personReason(client, to);
    return reason === null ? null : { kind: "gone", reason };
  } catch (error) {
    const ending = endingOf(error);
    // Only a question was asked: whatever became of it, nothing was posted.
    return ending.kind === "unknown" ? { kind: "later", afterMs: null, reason: ending.reason } : ending;
  }
}

async function channelReason(client: webApi.WebClient, id: string): Promise<string | null> {
  const { channel } = await client.conversations.info({ channel: id });
  const exposure = channel ? readExposure(channel) : "unknown";
  return exposure === "internal" ? null : readByOthers[exposure];
}

const readByOthers: Readonly<Record<Exclude<Exposure, "internal">, string>> = {
  shared: "it is shared with another organisation",
  unknown: "Slack does not say whether it is shared with another organisation",
};

async function personReason(client: webApi.WebClient, { id, workspaceId }: Destination): Promise<string | null> {
  const { user } = await client.users.info({ user: id });
  if (!user) return "there is no such person in this workspace";
  const { bot, guest, stranger } = readProfile(user, workspaceId);
  if (guest) return "the person is a guest by now";
  return bot || stranger ? "the person's account is deactivated, or of another workspace" : null;
}
