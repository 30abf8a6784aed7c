/** Scores of every account on every day that cards look back on -> JSON lines of what one of these days costs and what all hold in memory. */
import { scoreOrg } from "../../src/app/score-days.ts";
import { daysToScore } from "../../src/app/score-history.ts";
import { isoDay } from "../../src/core/day.ts";
import type { Database } from "../../src/store/database.ts";
import { accountCount, type BigOrg, now, today } from "./big-org.ts";
import { costOf, perPiece } from "./cost.ts";
import { printLine, significant } from "./line.ts";
import { collectedMemory, peakRssMb } from "./memory-used.ts";
import { sumUsage, usageSumWords } from "./usage-sum.ts";

/** What is scored stays in the database: asking compares with it. */
export async function benchScoring(db: Database, org: BigOrg, progress: (text: string) => void): Promise<void> {
  const days = daysToScore(today).length;
  const rssBefore = collectedMemory().rssMb;
  const floor = await costOf(db, () => sumUsage(db, org.scope));
  const cost = await costOf(db, () =>
    scoreOrg(db, org.scope, now, ({ day, done, total }) => progress(`  scored ${isoDay(day)} (${done} of ${total})`)),
  );
  await db.pool.query("vacuum (analyze) score");
  printLine({
    bench: "score every account on one day",
    figures: { accounts: accountCount, days, wall_ms: significant(cost.wallMs / days), ...perPiece(cost, days) },
    floor: usageSumWords,
    floorFigures: { wall_ms: significant(floor.wallMs), ...perPiece(floor, 1) },
    ratioOf: "cpu_ms",
  });
  printLine({
    bench: "score every account, memory",
    figures: { accounts: accountCount, days, rss_mb: peakRssMb() },
    floor: "the same process before; measured is its peak",
    floorFigures: { rss_mb: rssBefore },
    ratioOf: "rss_mb",
  });
}
