/** The same work for each of many names -> how long each took, and the CPU of all of them. */
import type { Database } from "../../src/store/database.ts";
import { added, type Cost, costOf, noCost, perPiece } from "./cost.ts";
import { significant } from "./line.ts";
import { quantile } from "./quantile.ts";

export interface Timed {
  readonly walls: readonly number[];
  readonly cost: Cost;
}

export const nothingTimed: Timed = { walls: [], cost: noCost };

/** One after the other, `before` continued. */
export async function timeEach<Item>(
  db: Database,
  before: Timed,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<Timed> {
  const walls: number[] = [];
  const cost = await costOf(db, async () => {
    for (const item of items) {
      const start = performance.now();
      await work(item);
      walls.push(performance.now() - start);
    }
  });
  return { walls: [...before.walls, ...walls], cost: added(before.cost, cost) };
}

export function timedFigures({ walls, cost }: Timed) {
  return {
    p50_ms: significant(quantile(walls, 0.5)),
    p99_ms: significant(quantile(walls, 0.99)),
    ...perPiece(cost, walls.length),
  };
}
