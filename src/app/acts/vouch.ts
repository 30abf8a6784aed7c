/** "It is so: list them" -> a mass change is vouched for, and the digest that asked lists its accounts in place of the question. */
import { parseDay } from "../../core/day.ts";
import { HoldfastError } from "../../core/error.ts";
import { changeRun, readRunSaying } from "../../store/digest-runs.ts";
import { listDigests } from "../../store/digests.ts";
import { confirmMassChange } from "../../store/mass-changes.ts";
import { enqueue } from "../../store/outbox.ts";
import { readVocabulary } from "../../store/vocabulary.ts";
import { reach } from "../authorise.ts";
import { readDigestBook } from "../digests/book.ts";
import type { DueDigest } from "../digests/due-digests.ts";
import { listInstead } from "../digests/letters.ts";
import { keepDocuments } from "../digests/maker.ts";
import { composeRun, runOf } from "../digests/run.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { words } from "./replies.ts";

/** @throws HoldfastError `may_not_act`: it is about the whole book. */
export async function vouch(acting: Acting): Promise<Acted> {
  const { tx, asker, today, pressed } = acting;
  if (reach("act_on_account", asker.role) !== "all") throw mayNotVouch();
  const isFirst = await confirmMassChange(tx, parseDay(pressed.answer.as_of) ?? today);
  if (!isFirst) return words("Somebody has said so already: accounts are listed again.");
  const due = await dueOf(acting);
  if (due === null) return words("Noted: accounts are listed again. Ask for the digest once more to see them.");
  await listNow(acting, due);
  return words("Noted: the accounts are listed in place of the question, and in the digests to come.");
}

/** null for a digest that was asked for, and one whose subscription has ended. */
async function dueOf({ tx, pressed }: Acting): Promise<DueDigest | null> {
  const run = await readRunSaying(tx, pressed.answer.id);
  const digest = (await listDigests(tx)).find(({ id }) => id === run?.digestId);
  return run === null || digest === undefined ? null : { digest, day: run.day };
}

/** As of the day it asked about, compared with the digest before it. */
async function listNow({ tx, asker, today, pressed, newId }: Acting, due: DueDigest): Promise<void> {
  const asOf = parseDay(pressed.answer.as_of) ?? today;
  const book = await readDigestBook(tx, { asOf, since: [], vocabulary: await readVocabulary(tx) });
  const made = { org: asker.org, book, cards: new Map() };
  const composed = await composeRun(tx, made, due, newId());
  const { answer, shown } = composed;
  const cards = await keepDocuments(tx, made, due, { answer, shown, newId });
  await changeRun(tx, runOf(book, due, composed, answer));
  await enqueue(tx, listInstead(due, answer, cards));
}

function mayNotVouch(): HoldfastError {
  return new HoldfastError(
    "may_not_act",
    "Whether so much of the book really changed is for managers and admins to say.",
    "Nothing was changed. Ask a manager to look at it.",
  );
}
