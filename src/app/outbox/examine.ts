/** The outbox of an organisation -> what `doctor` finds: what was not sent, what waits for long, what takes nothing any more. */
import { countDead, longWaiting } from "../../store/outbox-letters.ts";
import { gonePlaces, shutWorkspaces } from "../../store/outbox-places.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Finding } from "../examine.ts";
import { deathWords } from "./death-words.ts";

const deadForDays = 7;
/** The pace of a platform explains less: a hundred letters for one place take two to four minutes. */
const waitingMinutes = 15;

/** Reads only. @param now ISO instant. */
export async function outboxFindings(tx: OrgTx, slug: string, now: string): Promise<readonly Finding[]> {
  const found = [
    ...(await deadFindings(tx, earlier(now, deadForDays * 24 * 60))),
    ...(await waitingFindings(tx, earlier(now, waitingMinutes))),
    ...(await placeFindings(tx)),
  ];
  const what = `outbox of ${slug}`;
  if (found.length === 0) return [{ what, ok: true, found: "nothing waits for long, nothing was left unsent" }];
  return found.map((finding) => ({ what, ok: false, ...finding }));
}

type Found = Required<Pick<Finding, "found" | "remedy">>;

async function deadFindings(tx: OrgTx, since: string): Promise<readonly Found[]> {
  const dead = await countDead(tx, since);
  return dead.map(({ reason, count, error }) => ({
    found: `${count} of the last ${deadForDays} days were not sent: ${deathWords[reason].what} (${error})`,
    remedy: deathWords[reason].remedy,
  }));
}

async function waitingFindings(tx: OrgTx, before: string): Promise<readonly Found[]> {
  const waiting = await longWaiting(tx, before);
  if (waiting === null) return [];
  const { count, oldest, error } = waiting;
  return [
    {
      found: `${count} letters wait for more than ${waitingMinutes} minutes, the oldest since ${oldest}${error === null ? "" : ` (${error})`}`,
      remedy:
        "Look whether a bot for their platform is running with this database, and in its log for what it is told.",
    },
  ];
}

async function placeFindings(tx: OrgTx): Promise<readonly Found[]> {
  const gone = (await gonePlaces(tx)).map(({ place, reason, since }) => ({
    found: `${place.platform} ${place.destination} takes no message any more since ${since}: ${reason}`,
    remedy: "Add Holdfast there again and resume its digests, or end them with holdfast digest --stop.",
  }));
  const shut = (await shutWorkspaces(tx)).map(({ workspace, reason, since }) => ({
    found: `${workspace.platform} (${workspace.workspaceId}) takes no message at all since ${since}: ${reason}; letters wait`,
    remedy: "Install the app again and put its new token in place; one letter tries every five minutes.",
  }));
  return [...gone, ...shut];
}

function earlier(now: string, minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString();
}
