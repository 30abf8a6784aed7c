/** A digest and the cards of the accounts it lists -> the letters that carry them: the digest, and each card in its thread. */
import type { Answer } from "../../answers/answer.ts";
import { isoDay } from "../../core/day.ts";
import { digestKey } from "../../store/digest-turn.ts";
import type { Letter } from "../../store/outbox.ts";
import type { DueDigest } from "./due-digests.ts";

/** An account's card, as stored. */
export interface Carded {
  readonly accountId: string;
  readonly answer: Answer;
}

/** The digest of a local day has one key for ever, and each account's details one below it. */
export function lettersOf({ digest, day }: DueDigest, answer: Answer, cards: readonly Carded[]): Letter[] {
  const key = digestKey(digest.id, isoDay(day));
  const to = digest.destination;
  return [
    { key, to, purpose: "digest", content: { kind: "answer", answerId: answer.id } },
    ...cards.map(
      (card): Letter => ({
        key: `${key}:${card.accountId}`,
        to,
        purpose: "detail",
        content: { kind: "answer", answerId: card.answer.id },
        under: key,
      }),
    ),
  ];
}

/** In place of a digest that listed nothing, once a mass change was vouched for. */
export function listInstead({ digest, day }: DueDigest, answer: Answer, cards: readonly Carded[]): Letter[] {
  const [said, ...details] = lettersOf({ digest, day }, answer, cards);
  return said === undefined ? [] : [{ ...said, key: `${said.key}#listed`, replaces: said.key }, ...details];
}

export interface DigestLetter {
  readonly digestId: string;
  /** ISO day. */
  readonly day: string;
  /** null = the digest itself. */
  readonly accountId: string | null;
}

const keyForm = /^digest:([^:]+):(\d{4}-\d{2}-\d{2})(?::(.+))?$/s;

/** null = another letter's. An account id may hold any character. */
export function readDigestKey(key: string): DigestLetter | null {
  const [, digestId, day, accountId = null] = keyForm.exec(key) ?? [];
  return digestId === undefined || day === undefined ? null : { digestId, day, accountId };
}
