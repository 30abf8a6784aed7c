/** Every minute: the digests that are due by now are made, each once, by whichever process comes first. */
import type { Logger } from "pino";
import { isoDay } from "../../core/day.ts";
import { HoldfastError, reasonOf } from "../../core/error.ts";
import type { Database } from "../../store/database.ts";
import { stillReads, supersedeUnsent, takeTurn } from "../../store/digest-turn.ts";
import { listDigests } from "../../store/digests.ts";
import type { Reads } from "../../store/read-replica.ts";
import type { OrgScope, OrgTx } from "../../store/scope.ts";
import { listOrgs, type Org } from "../../store/tenants.ts";
import { withOrg } from "../../store/with-org.ts";
import { systemScope } from "../organisations.ts";
import { type DeclareDeps, digestsOf } from "./declare.ts";
import { type DigestProblem, type DueDigest, dueNow } from "./due-digests.ts";
import { reportProblem } from "./problems.ts";
import { stillOurs } from "./still-ours.ts";

export interface DueTogether {
  readonly org: Org;
  readonly due: readonly DueDigest[];
  /** ISO instant. */
  readonly now: string;
}

/** How digests are made: one book for all of an organisation that are due together. */
export interface DigestMaker<Book> {
  /** In a transaction that writes nothing, sees one moment, and stays open until the last of them is kept. */
  readBook(tx: OrgTx, together: DueTogether): Promise<Book>;
  /** Keeps the run, its documents and its letters. @returns false when another process has kept this run already. */
  keep(tx: OrgTx, book: Book, digest: DueDigest): Promise<boolean>;
}

export interface TickDeps<Book> extends DeclareDeps {
  readonly db: Database;
  readonly reads: Reads;
  readonly log: Logger;
  readonly dayWork: (db: Database, scope: OrgScope, now: string) => Promise<void>;
  readonly maker: DigestMaker<Book>;
}

export interface TickReport {
  readonly made: readonly { readonly org: string; readonly digest: string; readonly day: string }[];
  readonly problems: readonly { readonly org: string; readonly digest: string; readonly what: string }[];
}

/** Never rejects for one organisation's or one digest's sake. @param now ISO instant. @param orgs left out: all of them. */
export async function runDueDigests<Book>(
  deps: TickDeps<Book>,
  now: string,
  orgs?: readonly Org[],
): Promise<TickReport> {
  const reports: TickReport[] = [];
  for (const org of orgs ?? (await listOrgs(deps.db))) {
    try {
      reports.push(await runOrg(deps, org, now));
    } catch (error) {
      deps.log.error({ err: error, org: org.slug }, "the digests of an organisation failed; they are tried again");
      reports.push({ made: [], problems: [{ org: org.slug, digest: "", what: reasonOf(error) }] });
    }
  }
  return { made: reports.flatMap(({ made }) => made), problems: reports.flatMap(({ problems }) => problems) };
}

async function runOrg<Book>(deps: TickDeps<Book>, org: Org, now: string): Promise<TickReport> {
  const scope = systemScope(org);
  const digests = await withOrg(deps.db, scope, (tx) => digestsOf(tx, deps, now));
  const { due, problems } = dueNow(digests, now);
  const failed = [...problems];
  const made = due.length === 0 ? [] : await inTurn(deps, org, now, failed);
  for (const problem of failed.filter(({ passing }) => !passing)) await reportProblem(deps, scope, problem, now);
  return {
    made: made.map(({ digest: { id }, day }) => ({ org: org.slug, digest: id, day: isoDay(day) })),
    problems: failed.map(({ digest: { id }, what }) => ({ org: org.slug, digest: id, what })),
  };
}

/** Under the organisation's lock; what is due is looked at anew, as whoever had it before may have made it. */
async function inTurn<Book>(
  deps: TickDeps<Book>,
  org: Org,
  now: string,
  failed: DigestProblem[],
): Promise<readonly DueDigest[]> {
  return withOrg(deps.db, systemScope(org), async (turn) => {
    if (!(await takeTurn(turn))) return [];
    const due = await stillOurs(deps.db, turn, dueNow(await listDigests(turn), now).due, now);
    return due.length === 0 ? [] : makeAll(deps, { org, due, now, failed, made: [] });
  });
}

interface Making extends DueTogether {
  readonly made: DueDigest[];
  readonly failed: DigestProblem[];
}

async function makeAll<Book>(deps: TickDeps<Book>, making: Making): Promise<readonly DueDigest[]> {
  await deps.dayWork(deps.db, systemScope(making.org), making.now);
  let left = making.due;
  while (left.length > 0) left = await makeOfOneBook(deps, { ...making, due: left });
  return making.made;
}

/** @returns those that are left for another book: one that failed has spoilt the transaction of this one. */
async function makeOfOneBook<Book>(deps: TickDeps<Book>, making: Making): Promise<readonly DueDigest[]> {
  const { org, due } = making;
  let tried = 0;
  const reading = async (tx: OrgTx) => {
    const book = await deps.maker.readBook(tx, making);
    for (const one of due) {
      tried += 1;
      const kept = await makeOne(deps, making, book, one);
      if (kept === "failed" && !(await stillReads(tx))) throw new Error("the book of the digests can be read no more");
    }
  };
  try {
    await withOrg(await deps.reads.upToDate(), systemScope(org), reading, "read");
  } catch (error) {
    if (tried === 0) throw error;
  }
  return due.slice(tried);
}

/** In one transaction: what was not sent yet is superseded, and the run, its documents and its letters are kept. */
async function makeOne<Book>(
  { db, log, maker }: TickDeps<Book>,
  { org, made, failed }: Making,
  book: Book,
  one: DueDigest,
): Promise<"made" | "there" | "failed"> {
  try {
    const kept = await withOrg(db, systemScope(org), async (tx) => {
      await supersedeUnsent(tx, one.digest.id, one.day);
      return maker.keep(tx, book, one);
    });
    if (kept) made.push(one);
    return kept ? "made" : "there";
  } catch (error) {
    log.error({ err: error, org: org.slug, digest: one.digest.id }, "a digest failed; it is tried again");
    failed.push({ digest: one.digest, what: reasonOf(error), passing: isPassing(error) });
    return "failed";
  }
}

/** A database that restarts ends every transaction that is open. */
function isPassing(error: unknown): boolean {
  return error instanceof HoldfastError && error.code.startsWith("database_");
}
