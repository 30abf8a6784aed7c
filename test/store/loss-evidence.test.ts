import { beforeAll, describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import type { ChurnEvent, Invoice, UsageDay, Watermarks } from "../../src/core/records.ts";
import { type LossEvidence, readLossEvidence } from "../../src/store/loss-evidence.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { account, day, load, ticket, usage } from "./import/records.ts";

const db = await testDatabase();
const lostOn = "2026-06-29";
const fresh: Watermarks = {
  usage: day("2026-07-15"),
  user_days: null,
  tickets: day("2026-07-15"),
  surveys: null,
  touches: null,
  invoices: day("2026-07-15"),
};

let org: OrgScope;

function evidence(
  ids: readonly string[],
  watermarks: Partial<Watermarks> = {},
  asOf = "2026-07-15",
): Promise<LossEvidence> {
  const moves = ids.map((accountId) => ({ accountId, day: day(lostOn) }));
  return withOrg(db, org, (tx) =>
    readLossEvidence(tx, moves, { watermarks: { ...fresh, ...watermarks }, asOf: day(asOf) }),
  );
}

function daily(accountId: string, from: string, to: string, row: Partial<UsageDay>): UsageDay[] {
  const days: Day[] = [];
  for (let at = day(from); at <= day(to); at++) days.push(at);
  return days.map((at) => ({ ...usage(accountId, from), day: at, ...row }));
}

function invoice(id: string, dueOn: string, failedAttempts: number, accountId = "lost"): Invoice {
  return { id, accountId, dueOn: day(dueOn), paidOn: null, amountCents: 10_000n, currency: "USD", failedAttempts };
}

function churned(accountId: string, on: string, reasonCode: string | null, comment: string | null = null): ChurnEvent {
  return { id: `${accountId} ${on}`, accountId, on: day(on), kind: "voluntary", reasonCode, comment };
}

beforeAll(async () => {
  org = await newOrg(db, "evidence");
  const ids = ["lost", "quiet", "young", "counted", "silent"];
  await load(
    db,
    org,
    "accounts",
    ids.map((id) => account(id)),
  );
  await load(db, org, "invoices", [
    // The ninety days up to 29 June begin on 1 April.
    invoice("i1", "2026-03-31", 1),
    invoice("i2", "2026-04-01", 2),
    invoice("i3", "2026-06-29", 1),
    invoice("i4", "2026-06-30", 1),
    invoice("i5", "2026-05-01", 0),
  ]);
  await load(db, org, "tickets", [
    ticket("t1", "lost", "2026-03-31", { severity: "urgent" }),
    ticket("t2", "lost", "2026-04-01", { severity: "low" }),
    ticket("t3", "lost", "2026-06-29", { severity: "high" }),
    ticket("t4", "lost", "2026-06-01"),
    ticket("t5", "lost", "2026-06-30", { severity: "urgent" }),
    ticket("t6", "young", "2026-06-30", { severity: "urgent" }),
    ticket("t7", "counted", "2026-06-20"),
  ]);
  await load(db, org, "usage", [
    // The four weeks before 29 June begin on 1 June, the thirteen before those on 2 March.
    ...daily("lost", "2026-01-01", "2026-05-31", { activeUsers: 8, events: 1 }),
    ...daily("lost", "2026-06-01", "2026-06-28", { activeUsers: 3, events: 1 }),
    ...daily("lost", "2026-06-29", "2026-07-10", { activeUsers: 99 }),
    // 20 April to 31 May are six weeks exactly; the day before them makes no week.
    ...daily("young", "2026-04-19", "2026-06-28", { activeUsers: 1 }),
    ...daily("counted", "2026-01-01", "2026-06-28", { events: 5 }),
    ...daily("silent", "2026-01-01", "2026-05-31", { activeUsers: 2 }),
  ]);
  await load(db, org, "churn_events", [
    churned("lost", "2026-05-01", "early"),
    churned("lost", "2026-07-02", "pricing", "Too dear"),
    churned("quiet", "2026-03-30", "long ago"),
    churned("young", "2026-07-20", "later"),
  ]);
});

describe("the weeks before an account was lost", () => {
  test("have their failed invoices of ninety days, the day it was lost included", async () => {
    const { failedInvoices } = await evidence(["lost", "quiet"]);
    expect(failedInvoices).toEqual(
      new Map([
        ["lost", 2],
        ["quiet", 0],
      ]),
    );
  });

  test("have their tickets of the same days, and the worst of those that state it", async () => {
    const { tickets } = await evidence(["lost", "quiet", "counted"]);
    expect(tickets).toEqual(
      new Map([
        ["lost", { opened: 3, worstSeverity: "high" }],
        ["quiet", { opened: 0, worstSeverity: null }],
        ["counted", { opened: 1, worstSeverity: null }],
      ]),
    );
  });

  test("have four full weeks of usage, against as many as there are of the thirteen before", async () => {
    const found = await evidence(["lost", "young", "counted", "silent", "quiet"]);
    expect(found.usage).toEqual(
      new Map([
        ["lost", { measure: "active_users", recent: 84n, earlier: 728n, earlierWeeks: 13 }],
        ["young", { measure: "active_users", recent: 28n, earlier: 42n, earlierWeeks: 6 }],
        ["counted", { measure: "events", recent: 140n, earlier: 455n, earlierWeeks: 13 }],
        ["silent", { measure: "active_users", recent: 0n, earlier: 182n, earlierWeeks: 13 }],
      ]),
    );
  });

  test("have the reason of the churn event nearest to it, when one lies within ninety days and is not of a later day", async () => {
    const found = await evidence(["lost", "quiet", "young"]);
    expect(found.reasons).toEqual(new Map([["lost", { reasonCode: "pricing", comment: "Too dear" }]]));
    const earlier = await evidence(["lost"], {}, "2026-07-01");
    expect(earlier.reasons.get("lost")).toEqual({ reasonCode: "early", comment: null });
  });
});

describe("what a feed does not reach is not known", () => {
  test("past its watermark usage is unknown, not silent", async () => {
    expect((await evidence(["lost"], { usage: day("2026-06-28") })).usage.size).toBe(1);
    expect((await evidence(["lost"], { usage: day("2026-06-27") })).usage.size).toBe(0);
  });

  test("counts look back from the last day of a feed that ended earlier, while the ninety days reach it", async () => {
    const short = await evidence(["lost"], { tickets: day("2026-06-28"), invoices: day("2026-03-31") });
    expect(short.tickets.get("lost")).toEqual({ opened: 3, worstSeverity: "urgent" });
    expect(short.failedInvoices.size).toBe(0);
  });

  test("a feed that never was says nothing of anybody", async () => {
    const never = await evidence(["lost"], { usage: null, tickets: null, invoices: null });
    expect([never.usage.size, never.tickets.size, never.failedInvoices.size]).toEqual([0, 0, 0]);
  });

  test("nothing is read for nobody", async () => {
    const nobody = await evidence([]);
    expect(Object.values(nobody).map(({ size }) => size)).toEqual([0, 0, 0, 0]);
  });
});

test("every feed is read by one statement, however many accounts moved", async () => {
  const asked: string[] = [];
  await withOrg(db, org, (tx) => {
    const counting = {
      ...tx,
      query: <Row extends object>(sql: string, parameters?: readonly unknown[]) => {
        asked.push(sql);
        return tx.query<Row>(sql, parameters);
      },
    };
    const moves = ["lost", "quiet", "young"].map((accountId) => ({ accountId, day: day(lostOn) }));
    return readLossEvidence(counting, moves, { watermarks: fresh, asOf: day("2026-07-15") });
  });
  expect(asked).toHaveLength(4);
});
