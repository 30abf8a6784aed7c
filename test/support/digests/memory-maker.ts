/** Digests made of nothing: their runs and letters are kept as the real ones', and what each was asked for is remembered. */
import type { DueDigest } from "../../../src/app/digests/due-digests.ts";
import type { DigestMaker, DueTogether } from "../../../src/app/digests/tick.ts";
import { type Day, isoDay } from "../../../src/core/day.ts";
import { readBefore } from "../../../src/store/digest-runs.ts";
import { digestKey } from "../../../src/store/digest-turn.ts";
import { enqueue } from "../../../src/store/outbox.ts";

export class MemoryMaker implements DigestMaker<string> {
  /** The instants for which a book was read. */
  readonly books: string[] = [];
  readonly made: DueDigest[] = [];
  /** What each was compared with, by the rule of the real ones. */
  readonly since: (Day | null)[] = [];
  /** Ids of digests that cannot be made. */
  readonly broken = new Set<string>();

  async readBook(_tx: unknown, { now }: DueTogether): Promise<string> {
    this.books.push(now);
    return now;
  }

  keep: DigestMaker<string>["keep"] = async (tx, _book, digest) => {
    const { id, destination } = digest.digest;
    if (this.broken.has(id)) throw new Error("this digest cannot be made.");
    const before = await readBefore(tx, { digestId: id, day: digest.day, remember: digest.day });
    const [kept] = await tx.query(
      `insert into digest_run (org_id, digest_id, day, as_of, compared_to, listed) values ($1, $2, $3, $3, null, '{}')
       on conflict do nothing returning digest_id`,
      [tx.orgId, id, isoDay(digest.day)],
    );
    if (kept === undefined) return false;
    const key = digestKey(id, isoDay(digest.day));
    await enqueue(tx, [{ key, to: destination, purpose: "digest", content: { kind: "words", text: key } }]);
    this.made.push(digest);
    this.since.push(before.since);
    return true;
  };
}
