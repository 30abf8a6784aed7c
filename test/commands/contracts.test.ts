import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { answerSchema } from "../../src/answers/schema.ts";
import { folderOf } from "../support/folder.ts";
import { type Ended, holdfast, ownDatabase } from "../support/holdfast.ts";

const unreachable = { DATABASE_URL: "postgres://nobody:hunter2@127.0.0.1:1/none" };

function onlyJson({ stdout }: Ended): Record<string, unknown> {
  expect(stdout.trim().split("\n")).toHaveLength(1);
  return JSON.parse(stdout);
}

/** Two accounts: Alder grows from 100.00 to 120.00, Birch leaves after a failed payment. */
const small = {
  "accounts.csv": "id,name,region\na1,Alder,EMEA\na2,Birch,AMER\n",
  "subscriptions.csv":
    "id,account_id,mrr,currency,start_date,end_date,end_reason\n" +
    "s1,a1,100.00,USD,2026-01-01,2026-05-01,\ns2,a1,120.00,USD,2026-05-01,,\n" +
    "s3,a2,50.00,USD,2026-01-01,2026-06-01,involuntary\n",
};

describe("filters", () => {
  it("compute answers each line on its own line and goes on after a bad one", async () => {
    const lines = [
      { metric: "logo_churn", inputs: { start_customers: 200, lost: 8 } },
      "not json",
      { metric: "ltv", inputs: { arpa: 1000, churn: 0.02, gross_margin: 0.7 } },
      { metric: "nrr", inputs: { start_mrr: 0, expansion: 0, contraction: 0, churn: 0 } },
    ].map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
    const { code, stdout } = await holdfast(["compute"], { input: `${lines.join("\n")}\n` });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers[0]).toEqual({ value: 0.04 });
    expect(answers[1]).toMatchObject({ error: { code: "not_json", message: "Line 2 of the input is not JSON." } });
    expect(answers[2]).toEqual({ value: 35000 });
    expect(answers[3]).toEqual({ undefined: "empty_start" });
  });

  it("stats answers each line on its own line and goes on after a bad one", async () => {
    const lines = [
      '{"fn":"median","values":[3,1,2]}',
      '{"fn":"auc","scores":[1],"labels":[1,0]}',
      '{"fn":"mad","values":[]}',
    ];
    const { code, stdout } = await holdfast(["stats"], { input: lines.join("\n"), env: unreachable });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers).toEqual([
      { value: 2 },
      { error: { code: "bad_inputs", message: expect.any(String), remedy: expect.any(String) } },
      { undefined: "no_data" },
    ]);
  });

  it("parse reads names from a file and starts no database", async () => {
    const dir = await folderOf({
      "names.json": JSON.stringify({ accounts: [{ id: "1", name: "Acme Corp" }], regions: ["EMEA"] }),
    });
    const input = [
      { text: "acme?", context: null, today: "2026-11-21" },
      { text: "why did nrr drop last quarter in emea", context: null, today: "2026-11-21" },
      { text: "why?", context: { intent: "account_health", slots: { account: "Acme Corp" } }, today: "2026-11-21" },
    ];
    const { stdout, code } = await holdfast(["parse", "--accounts", join(dir, "names.json")], {
      input: input.map((line) => JSON.stringify(line)).join("\n"),
      env: unreachable,
    });
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { intent: "account_health", slots: { account: "Acme Corp" } },
      {
        intent: "metric_why",
        slots: { metric: "nrr", segment: "EMEA", direction: "down", period: { from: "2026-07-01", to: "2026-09-30" } },
      },
      { intent: "account_why", slots: { account: "Acme Corp" } },
    ]);
  });
});

describe("wrong use and failures", () => {
  it("a file of names that is not there is named, with what to do", async () => {
    const ended = await holdfast(["parse", "--accounts", "no-such.json"], { env: unreachable });
    expect(ended.code).toBe(1);
    expect(onlyJson(ended)).toMatchObject({
      error: { code: "names_unreadable", remedy: "Name a JSON file after --accounts." },
    });
  });

  it.each([[["nonsense"]], [["metrics"]], [["ask"]], [["parse"]], [["import", "x", "--nope"]]])(
    "%j ends with code 2, in words on stderr and as the one JSON error on stdout",
    async (args) => {
      const ended = await holdfast(args, { env: unreachable });
      expect(ended.code).toBe(2);
      expect(onlyJson(ended)).toMatchObject({
        error: { code: "wrong_use", remedy: expect.stringContaining("--help") },
      });
      expect(ended.stderr).toMatch(/error:/);
    },
  );

  it("--help names every command and ends with code 0", async () => {
    const { code, stdout } = await holdfast(["--help"]);
    expect(code).toBe(0);
    for (const command of [
      "start",
      "chat",
      "ask",
      "import",
      "metrics",
      "attribution",
      "what-if",
      "restatements",
      "score",
      "member",
      "link",
      "compute",
      "stats",
      "parse",
      "doctor",
    ])
      expect(stdout).toContain(`  ${command}`);
  });

  it("an unreachable database is an error with a remedy, code 1, and without its password", async () => {
    const ended = await holdfast(["metrics", "--org", "main", "--from", "2026-01-01", "--to", "2026-02-01"], {
      env: unreachable,
    });
    expect(ended.code).toBe(1);
    expect(onlyJson(ended)).toMatchObject({ error: { message: expect.any(String), remedy: expect.any(String) } });
    expect(ended.stdout + ended.stderr).not.toContain("hunter2");
  });

  it.each(["yesterday", "2026-01-01", "2026-13-01T00:00:00Z"])("--now %s is refused in words", async (now) => {
    const ended = await holdfast(["ask", "nrr", "--org", "main", "--now", now], { env: unreachable });
    expect(ended.code).toBe(1);
    expect(onlyJson(ended)).toMatchObject({ error: { code: "bad_instant" } });
    const filter = await holdfast(["compute", "--now", now], { env: unreachable });
    expect(onlyJson(filter)).toMatchObject({ error: { code: "bad_instant" } });
  });

  it("half-set Slack stops the start, naming the variable", async () => {
    const { code, stderr } = await holdfast(["start"], { env: { SLACK_BOT_TOKEN: "xoxb-1" } });
    expect(code).toBe(1);
    expect(stderr).toContain("SLACK_APP_TOKEN");
  });
});

describe("an imported book", () => {
  let env: { DATABASE_URL: string };

  beforeAll(async () => {
    env = await ownDatabase();
    const ended = await holdfast(["import", await folderOf(small), "--json", "--now", "2026-07-15T08:00:00Z"], { env });
    expect(onlyJson(ended)).toMatchObject({
      imported: { accounts: 2, subscriptions: 3 },
      rejected: [],
      contradictions: [],
    });
  });

  it("prints its metrics by the contract", async () => {
    const args = ["metrics", "--org", "main", "--from", "2026-04-01", "--to", "2026-07-01", "--by", "region", "--json"];
    const metrics = onlyJson(await holdfast(args, { env }));
    // 150.00 at the start; Alder +20.00, Birch -50.00: NRR 120/150 = 4/5, GRR 100/150 = 2/3.
    expect(metrics).toMatchObject({
      period: {
        start_mrr_cents: 15000,
        end_mrr_cents: 12000,
        movements_cents: { new: 0, reactivation: 0, expansion: 2000, contraction: 0, churn: -5000 },
        churn_by_reason_cents: { voluntary: 0, involuntary: -5000, unknown: 0 },
        nrr: { num: 4, den: 5, dec: "0.800000000000" },
        grr: { num: 2, den: 3, dec: "0.666666666667" },
      },
      by: { AMER: { logo_churn: { num: 1, den: 1 } }, EMEA: { nrr: { num: 6, den: 5 } } },
    });
  });

  it("prints its attribution, which adds up", async () => {
    const args = [
      "attribution",
      "--org",
      "main",
      "--before",
      "2026-01-01..2026-04-01",
      "--now",
      "2026-04-01..2026-07-01",
    ];
    const found = onlyJson(await holdfast(args, { env }));
    // NRR 1 -> 4/5: Alder +20/150 = 133,333 ppm, Birch -50/150 = -333,333 ppm; together -200,000.
    expect(found).toMatchObject({
      change_ppm: -200000,
      accounts: [
        { account_id: "a1", happened_ppm: 133333, did_not_repeat_ppm: 0 },
        { account_id: "a2", happened_ppm: -333333, did_not_repeat_ppm: 0, reason: "involuntary" },
      ],
    });
  });

  it("prints more of its metrics when asked, beside the contract's own keys", async () => {
    const args = ["metrics", "--org", "main", "--from", "2026-04-01", "--to", "2026-07-01", "--more", "--json"];
    const metrics = onlyJson(await holdfast(args, { env }));
    expect(Object.keys(metrics)).toEqual(["period", "ledger_cents", "more"]);
    expect(metrics.more).toMatchObject({
      // 12 x (100.00 + 50.00), and 12 x 120.00.
      start_arr_cents: 180_000,
      end_arr_cents: 144_000,
      // 20.00 won, 50.00 lost.
      quick_ratio: { num: 2, den: 5, dec: "0.400000000000" },
      committed_churn: { total_cents: 0, accounts: [] },
    });
  });

  it("prints what would be if an account churned, before and after in the form of metrics", async () => {
    const args = ["what-if", "--org", "main", "--from", "2026-04-01", "--to", "2026-07-01", "--lose", "a1", "--json"];
    // Birch has left; without Alder's 120.00 nothing is kept of the 150.00.
    expect(onlyJson(await holdfast(args, { env }))).toMatchObject({
      period: { from: "2026-04-01", to: "2026-07-01" },
      lost: [{ account_id: "a1", name: "Alder", start_mrr_cents: 10000, end_mrr_cents: 12000 }],
      lost_mrr_cents: 12000,
      before: { end_mrr_cents: 12000, nrr: { num: 4, den: 5, dec: "0.800000000000" } },
      after: { end_mrr_cents: 0, nrr: { num: 0, den: 1 }, logo_churn: { num: 1, den: 1 } },
    });
  });

  it("prints the fewest accounts that bring NRR under a level, and what may be lost before", async () => {
    const args = ["what-if", "--org", "main", "--from", "2026-04-01", "--to", "2026-07-01", "--under", "0.75"];
    // 120.00 kept less three quarters of 150.00 is 7.50.
    expect(onlyJson(await holdfast(args, { env }))).toMatchObject({
      metric: "nrr",
      under: { num: 3, den: 4 },
      margin_cents: { num: 750, den: 1, dec: "750.000000000000" },
      may_lose_cents: 750,
      lost: [{ account_id: "a1" }],
    });
  });

  it("what-if names an account that is not stored, and wants either accounts or a level", async () => {
    const args = ["what-if", "--org", "main", "--from", "2026-04-01", "--to", "2026-07-01"];
    const unknown = await holdfast([...args, "--lose", "a1,zz"], { env });
    expect(unknown.code).toBe(1);
    expect(onlyJson(unknown)).toMatchObject({
      error: { code: "unknown_account", message: "No account is stored under: zz." },
    });
    expect((await holdfast(args, { env })).code).toBe(2);
  });

  it("answers questions as documents of the schema", async () => {
    const args = ["ask", "why did NRR drop?", "--org", "main", "--today", "2026-07-15", "--json"];
    const answer = answerSchema.parse(onlyJson(await holdfast(args, { env })));
    expect(answer.intent).toBe("metric_why");
    expect(answer.org).toBe("main");
  });

  it("loads the same folder again and changes nothing", async () => {
    const again = onlyJson(await holdfast(["import", await folderOf(small), "--json"], { env }));
    expect(again).toMatchObject({
      imported: { accounts: 0, subscriptions: 0 },
      unchanged: { accounts: 2, subscriptions: 3 },
    });
  });

  it("adds members and refuses what is no role", async () => {
    const added = await holdfast(["member", "add", "Kim@Example.com", "--role", "csm", "--org", "main"], { env });
    expect(onlyJson(added)).toMatchObject({ email: "kim@example.com", role: "csm" });
    const refused = await holdfast(["member", "add", "x@example.com", "--role", "king", "--org", "main"], { env });
    expect(refused.code).toBe(1);
    expect(onlyJson(refused)).toMatchObject({ error: { code: "unknown_role" } });
    const nameless = await holdfast(["member", "add", "kim", "--role", "csm", "--org", "main"], { env });
    expect(onlyJson(nameless)).toMatchObject({ error: { code: "bad_email" } });
  });

  it("names the organisations there are when one is unknown", async () => {
    const { stdout } = await holdfast(["ask", "nrr", "--org", "nope"], { env });
    expect(JSON.parse(stdout).error.remedy).toContain("main");
  });

  it("passes its own examination", async () => {
    expect(onlyJson(await holdfast(["doctor"], { env }))).toMatchObject({ ok: true });
  });
});

it("templates can be imported as they are", async () => {
  const dir = await folderOf({});
  await holdfast(["import", dir, "--template"]);
  expect(await readdir(dir)).toContain("accounts.csv");
});
