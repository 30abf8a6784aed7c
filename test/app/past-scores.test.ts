/** Scores computed anew for a past day: the lines of every day once, and then a day for what that day costs. */
import { expect, it } from "vitest";
import { importFolder } from "../../src/app/import.ts";
import { computedScores } from "../../src/app/past-scores.ts";
import { daysToScore } from "../../src/app/score-history.ts";
import { isoDay, parseDay } from "../../src/core/day.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import type { OrgTx } from "../../src/store/scope.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();
const asOf = parseDay("2026-06-30") ?? 0;
const compared = asOf - 7;

/** `tx` that counts the readings of usage, one for each day that is scored. */
function counting(tx: OrgTx): { readonly tx: OrgTx; readonly days: () => number } {
  let days = 0;
  const query: OrgTx["query"] = (sql, parameters) => {
    if (sql.includes("usage_day")) days++;
    return tx.query(sql, parameters);
  };
  return { tx: { ...tx, query }, days: () => days };
}

it("the scores of one day, asked after the lines of all, are the same and read the facts of that day alone", async () => {
  const usage = Array.from({ length: 120 }, (_, back) => `acme,${isoDay(asOf - back)},${back < 20 ? 1 : 30},5`);
  const dir = await folderOf({
    "accounts.csv": "id,name,licences\nacme,Acme,40\nbolt,Bolt,10\n",
    "usage.csv": `account_id,day,active_users,sessions\n${usage.join("\n")}\n`,
  });
  await importFolder({ db, dir, slug: "past", full: false, now: "2026-07-01T12:00:00Z" });
  await readAs(db, "past", async (reader) => {
    const { tx, days } = counting(reader);
    const day = { accountIds: ["acme"], from: compared, to: compared };
    const alone = await computedScores(tx, asOf, defaultHealthConfig).scores(day);
    expect(alone).toMatchObject([{ accountId: "acme", day: compared, score: expect.any(Number) }]);
    const past = computedScores(tx, asOf, defaultHealthConfig);
    await past.lines({ from: daysToScore(asOf)[0] ?? asOf, to: asOf });
    const before = days();
    expect(await past.scores(day)).toEqual(alone);
    expect(days() - before).toBe(1);
  });
});
