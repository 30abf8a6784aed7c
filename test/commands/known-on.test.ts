/** `--known-on` and `restatements` as a script uses them, on a book that was imported twice. */
import { beforeAll, describe, expect, it } from "vitest";
import { answerSchema } from "../../src/answers/schema.ts";
import { folderOf } from "../support/folder.ts";
import { holdfast, ownDatabase } from "../support/holdfast.ts";

const [firstImport, between, secondImport, later] = [
  "2026-07-02T09:00:00Z",
  "2026-07-10T09:00:00Z",
  "2026-07-20T09:00:00Z",
  "2026-08-01T09:00:00Z",
];
const header = "id,account_id,mrr,currency,start_date,end_date\n";
const first = `${header}s1,a1,100.00,USD,2026-01-01,\n`;
/** Alder paid 80.00 from May on: NRR of the second quarter 100 % -> 80 %. */
const second = `${header}s1,a1,100.00,USD,2026-01-01,2026-05-01\ns2,a1,80.00,USD,2026-05-01,\n`;

let env: { DATABASE_URL: string };

async function importAt(now: string, subscriptions: string): Promise<void> {
  const dir = await folderOf({ "accounts.csv": "id,name\na1,Alder\n", "subscriptions.csv": subscriptions });
  expect((await holdfast(["import", dir, "--json", "--now", now], { env })).code).toBe(0);
}

async function json(...args: string[]) {
  const { stdout } = await holdfast([...args, "--org", "main"], { env });
  return JSON.parse(stdout);
}

beforeAll(async () => {
  env = await ownDatabase();
  await importAt(firstImport, first);
  await importAt(secondImport, second);
});

const quarter = ["--from", "2026-04-01", "--to", "2026-07-01"];

describe("--known-on", () => {
  it("gives the metrics as they were known, and without it as they are", async () => {
    expect((await json("metrics", ...quarter)).period.nrr).toMatchObject({ num: 4, den: 5 });
    expect((await json("metrics", ...quarter, "--known-on", between)).period.nrr).toMatchObject({ num: 1, den: 1 });
  });

  it("gives the attribution as it was known; its --now stays a period", async () => {
    const periods = ["--before", "2026-01-01..2026-04-01", "--now", "2026-04-01..2026-07-01"];
    expect(await json("attribution", ...periods)).toMatchObject({ change_ppm: -200_000 });
    expect(await json("attribution", ...periods, "--known-on", between)).toMatchObject({ change_ppm: 0 });
  });

  it("scores the accounts as of that day, and says what was known when", async () => {
    expect(await json("score", "--known-on", between, "--now", later)).toMatchObject({
      as_of: "2026-07-10",
      known_on: between,
      accounts: [{ account_id: "a1", name: "Alder" }],
    });
    expect(await json("score", "--now", later)).toMatchObject({ as_of: "2026-08-01", known_on: later });
  });

  it("answers as on that day, and says so", async () => {
    const answer = answerSchema.parse(
      await json("ask", "what was NRR?", "--known-on", between, "--now", later, "--json"),
    );
    expect(answer.as_of).toBe("2026-07-10");
    expect(answer.read_as).toContain("as known on 10 Jul 2026");
    expect(answer.facts.find(({ label }) => label === "NRR")?.display).toBe("100.0%");
  });

  it("gives no figure of a time when nothing was known, but the reason", async () => {
    const before = ["--known-on", "2026-01-01T00:00:00Z"];
    expect(await json("metrics", ...quarter, ...before)).toEqual({
      period: { from: "2026-04-01", to: "2026-07-01", undefined: "no_data" },
    });
    expect(
      await json("attribution", "--before", "2026-01-01..2026-04-01", "--now", "2026-04-01..2026-07-01", ...before),
    ).toEqual({
      undefined: "no_data",
    });
    expect(await json("score", ...before)).toMatchObject({ undefined: "no_data", accounts: [] });
    expect((await json("ask", "what was NRR?", "--json", ...before)).read_as).toContain("What was known then");
  });

  it.each([
    ["yesterday", "bad_instant"],
    ["2026-07-10", "bad_instant"],
    ["2999-01-01T00:00:00Z", "future_instant"],
  ])("%s is refused in words", async (instant, code) => {
    const { error } = await json("metrics", ...quarter, "--known-on", instant);
    expect(error).toMatchObject({ code, remedy: expect.stringContaining("--known-on") });
  });
});

describe("restatements", () => {
  it("prints each closed period that reads otherwise, then and now, with the rows, as JSON", async () => {
    const { org, since, restatements } = await json("restatements", "--json", "--now", later);
    expect([org, since]).toEqual(["main", null]);
    expect(restatements[1]).toMatchObject({
      period: { from: "2026-04-01", to: "2026-07-01" },
      span: "quarter",
      metrics: { nrr: { first_known: { num: 1, den: 1 }, now: { num: 4, den: 5 } } },
      rows: [
        { table: "subscription", id: "s1", change: "changed", fields: { end_date: [null, "2026-05-01"] } },
        { table: "subscription", id: "s2", change: "added" },
      ],
    });
  });

  it("prints them as lines for people, or that there are none", async () => {
    const text = async (...args: string[]) =>
      (await holdfast(["restatements", "--org", "main", "--now", later, ...args], { env })).stdout;
    expect(await text()).toContain(
      "quarter 2026-04-01..2026-07-01: first known 2026-07-02T09:00:00.000000Z, restated 2026-07-20T09:00:00.000000Z\n" +
        "  nrr  1.000000000000 -> 0.800000000000\n",
    );
    expect(await text()).toContain("  subscription s1 of a1 changed: end_date none -> 2026-05-01\n");
    expect(await text("--since", "2026-07-20")).toBe("Nothing was restated.\n");
  });
});
