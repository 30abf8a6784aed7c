/** Every hour: what is too old is buried, the admins are told of what died at most once a day, and what is long done is forgotten. */
import { buryOld, countDead, type DeadCount, forgetOld, lastEnqueued } from "../../store/outbox-letters.ts";
import type { OrgTx } from "../../store/scope.ts";
import { deathWords } from "./death-words.ts";
import { oldestMs } from "./patience.ts";
import { tellAdmins } from "./tell-admins.ts";

const keptDays = {
  /** As long as somebody may ask what was in it. */
  words: 30,
  /** Cards are edited for months, and a key must not be used anew. */
  row: 400,
};

/** @param now ISO instant. */
export async function tendOutbox(tx: OrgTx, now: string): Promise<void> {
  await buryOld(tx, oldestMs, "it waited too long to be of use");
  await tellOfDead(tx, now);
  await forgetOld(tx, keptDays.words, keptDays.row);
}

const noticeKey = "dead:";

async function tellOfDead(tx: OrgTx, now: string): Promise<void> {
  const last = await lastEnqueued(tx, noticeKey);
  const dead = (await countDead(tx, last ?? "-infinity")).filter(({ reason }) => reason !== "gone");
  if (dead.length > 0) await tellAdmins(tx, `${noticeKey}${now.slice(0, "2026-11-20".length)}`, wordsOf(dead));
}

function wordsOf(dead: readonly DeadCount[]): string {
  const all = dead.reduce((sum, { count }) => sum + count, 0);
  const each = dead.map(({ reason, count, error }) => `${count} because ${deathWords[reason].what} (${error})`);
  return `${all} of Holdfast's messages could not be delivered: ${each.join("; ")}. \`holdfast outbox\` lists them and opens them again.`;
}
