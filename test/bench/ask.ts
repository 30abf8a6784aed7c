/** An organisation of 10,000 accounts -> what scoring it, asking it and holding it in memory cost. */
import { namesReader } from "../../src/app/known-names.ts";
import type { Database } from "../../src/store/database.ts";
import { makeBigOrg } from "./big-org.ts";
import { benchHealth } from "./health-command.ts";
import { benchMemory } from "./memory.ts";
import { benchScoring } from "./scoring.ts";
import { benchWholeBook } from "./whole-book.ts";

/** @param db a database of its own at `url`, as the server's superuser; what is written stays in it. */
export async function bench(db: Database, url: string, progress: (text: string) => void): Promise<void> {
  const org = await makeBigOrg(db, progress);
  await benchScoring(db, org, progress);
  let asked = 0;
  const deps = { db, readNames: namesReader(), newId: () => `bench-${++asked}` };
  progress("  asking /health of many accounts");
  await benchHealth(deps, org);
  progress("  asking about the whole book");
  await benchWholeBook(deps, org);
  progress("  asking in a process of its own, for its memory");
  await benchMemory(url, org);
}
