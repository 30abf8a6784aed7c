import { expect, it } from "vitest";
import { type ScoreProgress, scoreDays } from "../../src/app/score-days.ts";
import type { OrgTx } from "../../src/store/scope.ts";
import { readScoreLines } from "../../src/store/scores.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const [yesterday, today] = [20_777, 20_778];

/** `tx` that tells how many rows each statement gave. */
function counting(tx: OrgTx, counts: number[]): OrgTx {
  return {
    ...tx,
    async query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
      const rows = await tx.query<Row>(sql, parameters);
      // The list of ids is all that is held of every account.
      if (rows.some((row) => Object.keys(row).length > 1)) counts.push(rows.length);
      return rows;
    },
  };
}

it("every account is scored on every day, with no more than a thousand of them in hand", async () => {
  const org = await newOrg(db, "sliced");
  const ids = Array.from({ length: 2_001 }, (_, n) => `a${n}`);
  await withOrg(db, org, (tx) =>
    tx.query("insert into account (org_id, id, name) select $1::uuid, id, id from unnest($2::text[]) id", [
      tx.orgId,
      ids,
    ]),
  );
  const counts: number[] = [];
  const steps: ScoreProgress[] = [];
  const kept = await withOrg(db, org, (tx) =>
    scoreDays(counting(tx, counts), [yesterday, today], (step) => steps.push(step)),
  );
  expect(kept).toBe(4_002);
  expect(Math.max(...counts)).toBe(1_000);
  expect(steps.map(({ day, done, total }) => [day, done, total])).toEqual([
    [yesterday, 1, 6],
    [today, 2, 6],
    [yesterday, 3, 6],
    [today, 4, 6],
    [yesterday, 5, 6],
    [today, 6, 6],
  ]);
  const lines = await withOrg(db, org, (tx) => readScoreLines(tx, { from: yesterday, to: today }));
  const expected = ids.sort().flatMap((id) => [yesterday, today].map((day) => `${id} ${day}`));
  expect(lines.map(({ accountId, day }) => `${accountId} ${day}`)).toEqual(expected);
});
