/** A process of its own that is sent an organisation, asks about it, and sends back what it held in memory on the way. */
import { namesReader } from "../../src/app/known-names.ts";
import { openDatabase } from "../../src/store/database.ts";
import type { BigOrg } from "./big-org.ts";
import { askHealth, spread } from "./health-command.ts";
import { collectedMemory, type MemoryUsed, peakRssMb } from "./memory-used.ts";
import { askWholeBook, wholeBookQuestions } from "./whole-book.ts";

export interface Held {
  readonly before: MemoryUsed;
  /** After "/health NAME" for many names. */
  readonly named: MemoryUsed;
  /** After the questions that read the whole book. */
  readonly askedAll: MemoryUsed & { readonly peakRssMb: number };
}

interface Task {
  readonly url: string;
  readonly org: BigOrg;
}

const askedNames = 100;

process.once("message", async (task: Task) => {
  process.send?.(await asking(task));
});
// Whoever measures us is gone: nobody is left to ask for.
process.once("disconnect", () => process.exit());

async function asking({ url, org }: Task): Promise<Held> {
  const before = collectedMemory();
  const db = await openDatabase(url, { max: 1 });
  let asked = 0;
  const deps = { db, readNames: namesReader(), newId: () => `asking-${++asked}` };
  for (const { name } of spread(org.names, askedNames)) await askHealth(deps, org, name);
  const named = collectedMemory();
  for (const question of wholeBookQuestions) await askWholeBook(deps, org, question);
  const askedAll = { ...collectedMemory(), peakRssMb: peakRssMb() };
  await db.close();
  return { before, named, askedAll };
}
