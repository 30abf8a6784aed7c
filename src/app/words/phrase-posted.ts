/** A digest that the outbox has posted -> once phrased, an edit of its message by a letter; never over what people did meanwhile. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { readAnswer } from "../../store/answers.ts";
import type { Database } from "../../store/database.ts";
import { enqueue } from "../../store/outbox.ts";
import type { LetterInHand } from "../../store/outbox-work.ts";
import { type PostedAnswer, takePosted, wordsKey } from "../../store/posted-answers.ts";
import type { OrgScope, OrgTx } from "../../store/scope.ts";
import { withOrg } from "../../store/with-org.ts";
import type { Words } from "./words.ts";

export interface PostedPhrasing {
  readonly db: Database;
  readonly words: Words;
  readonly log: Logger;
  /** A letter waits in the outbox. */
  readonly onEnqueued: () => void;
}

/**
 * The digests alone: the cards below them are read by few, those of episodes are made anew by their maker, and a reply that
 * came late is read later still. What says that it is possibly a repeat keeps saying so.
 * @returns what the outbox tells of each letter. Never throws, and returns at once.
 */
export function postedPhrasing(deps: PostedPhrasing): (letter: LetterInHand, scope: OrgScope) => void {
  return ({ key, purpose, replaces, doubtful }, scope) => {
    if (purpose !== "digest" || replaces !== null || doubtful) return;
    phrasePosted(deps, scope, key).catch((error: unknown) =>
      deps.log.warn({ err: error, key }, "a digest could not be handed to the model; its plain words stay"),
    );
  };
}

async function phrasePosted({ db, words, onEnqueued }: PostedPhrasing, scope: OrgScope, key: string): Promise<void> {
  const standing = await withOrg(db, scope, (tx) => readStanding(tx, key));
  if (standing === null) return;
  words.whenPhrased(scope, standing, async (phrased) => {
    if (await withOrg(db, scope, (tx) => edit(tx, key, { from: standing.id, to: phrased.id }))) onEnqueued();
  });
}

/** As it stands there now, which a rename may have changed since it was enqueued. */
async function readStanding(tx: OrgTx, key: string): Promise<Answer | null> {
  const posted = await unmarked(tx, key);
  const stored = posted && (await readAnswer(tx, posted.answerId));
  return stored && parseAnswer(stored.document);
}

/** @returns false when something else stands there by now: what people did, or what its maker said since. */
async function edit(tx: OrgTx, key: string, { from, to }: { readonly from: string; readonly to: string }) {
  const posted = await unmarked(tx, key);
  if (posted?.answerId !== from) return false;
  const letter = { key: wordsKey(key, to), to: posted.to, purpose: posted.purpose, replaces: key };
  await enqueue(tx, [{ ...letter, content: { kind: "answer", answerId: to } }]);
  return true;
}

/** Locked until the transaction ends: a mark that comes at the same moment is laid on the words. */
async function unmarked(tx: OrgTx, key: string): Promise<PostedAnswer | null> {
  const [posted] = await takePosted(tx, [key]);
  return posted === undefined || posted.marked ? null : posted;
}
