/** Who is told of an episode, when, how often, and what of it stays for the digest. 9 March 2026 is a Monday. */
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database.ts";
import { playbookOrg } from "./playbook-org.ts";

const db = await testDatabase();
const monday = "2026-03-09T09:00:00Z";
const key = (account: string) => `episode:failed_payment:2026-03-09:${account}`;

describe("an episode that opens", () => {
  it("is told to the owner of its task, at once in working hours, and once however often the day is done", async () => {
    const org = await playbookOrg(db, "told", { accounts: { acme: 500 } });
    await org.doDay(monday);
    await org.pay([], "2026-03-09");
    await org.doDay("2026-03-09T10:00:00Z");
    expect(await org.letters()).toEqual([
      { key: key("acme"), to: "ann", replaces: null, notBefore: "2026-03-09T09:00:00.000Z" },
    ]);
  });

  it("is a card that is kept, so that its buttons can be pressed", async () => {
    const org = await playbookOrg(db, "carded", { accounts: { acme: 500 } });
    await org.doDay(monday);
    const [card] = await org.query<{ document: string }>(
      `select document from answer
       where org_id = $1 and id = (select content ->> 'answerId' from outbox where outbox.org_id = $1)`,
    );
    const { intent, slots, headline } = JSON.parse(card?.document ?? "null");
    expect({ intent, slots }).toEqual({ intent: "create_task", slots: { account: "acme" } });
    expect(headline[0].text).toContain("failed payment: a payment failed and is still open.");
  });

  it("in quiet hours waits for their end, in the organisation's timezone", async () => {
    const org = await playbookOrg(db, "night", { accounts: { acme: 500 }, settings: "timezone,Europe/Berlin" });
    await org.doDay("2026-03-08T23:07:00Z");
    expect((await org.letters())[0]).toMatchObject({ key: key("acme"), notBefore: "2026-03-09T07:00:00.000Z" });
  });

  it("waits for nothing where the organisation has no quiet hours", async () => {
    const org = await playbookOrg(db, "loud", { accounts: { acme: 500 }, settings: "quiet_hours,none" });
    await org.doDay("2026-03-09T03:00:00Z");
    expect((await org.letters())[0]).toMatchObject({ notBefore: "2026-03-09T03:00:00.000Z" });
  });

  it("beyond the day's budget stays for the digest, the largest told first", async () => {
    const accounts = { a: 100, b: 700, c: 300, d: 600 };
    const org = await playbookOrg(db, "budget", { accounts, settings: "alerts_per_day,2" });
    await org.doDay(monday);
    expect((await org.letters()).map((letter) => letter.key)).toEqual([key("b"), key("d")]);
    const open = await org.query("select id from episode where org_id = $1 and closed_on is null");
    expect(open).toHaveLength(4);
    // Another import of the same day opens nothing, and the budget of the day is spent anyway.
    await org.pay([], "2026-03-09");
    await org.doDay("2026-03-09T11:00:00Z");
    expect(await org.letters()).toHaveLength(2);
  });

  it("of an account that is snoozed is told to nobody", async () => {
    const org = await playbookOrg(db, "snoozed", { accounts: { acme: 500, bolt: 400 } });
    await org.query(
      `insert into snooze (org_id, account_id, at, member_id, until_day)
       select $1, 'acme', now(), id, '2026-03-10' from member where org_id = $1 and role = 'system'`,
    );
    await org.doDay(monday);
    expect((await org.letters()).map((letter) => letter.key)).toEqual([key("bolt")]);
  });

  it("whose owner has no chat user is told to nobody else", async () => {
    const org = await playbookOrg(db, "offline", { accounts: { acme: 500 }, unreachable: ["ann@home.example"] });
    await org.doDay(monday);
    expect(await org.letters()).toEqual([]);
  });
});

describe("news of an episode", () => {
  it("edits the card that was sent, and is no message of its own", async () => {
    const org = await playbookOrg(db, "edited", { accounts: { acme: 500 } });
    await org.doDay(monday);
    await org.pay(["acme"], "2026-03-10");
    for (const day of ["10", "11", "12"]) await org.doDay(`2026-03-${day}T09:00:00Z`);
    expect(await org.letters()).toMatchObject([
      { key: key("acme"), replaces: null },
      { key: `${key("acme")}:closed`, to: "ann", replaces: key("acme") },
    ]);
  });

  it("is nothing where no card was sent", async () => {
    const org = await playbookOrg(db, "unsent", { accounts: { acme: 500 }, settings: "alerts_per_day,0" });
    await org.doDay(monday);
    await org.pay(["acme"], "2026-03-10");
    for (const day of ["10", "11"]) await org.doDay(`2026-03-${day}T09:00:00Z`);
    expect(await org.letters()).toEqual([]);
  });
});

describe("a task that is past its deadline", () => {
  // The task of Monday is due on Thursday the 12th.
  it("is escalated to the manager once, on the day after, and its card says so", async () => {
    const org = await playbookOrg(db, "escalated", { accounts: { acme: 500 } });
    await org.doDay(monday);
    await org.doDay("2026-03-12T09:00:00Z");
    expect(await org.letters()).toHaveLength(1);
    for (const day of ["13", "14", "16"]) await org.doDay(`2026-03-${day}T09:00:00Z`);
    expect((await org.letters()).slice(1)).toMatchObject([
      {
        key: expect.stringMatching(/^escalation:task:failed_payment:2026-03-09:acme:slack:/),
        to: "mia",
        replaces: null,
      },
      { key: `${key("acme")}:escalated`, to: "ann", replaces: key("acme") },
    ]);
  });

  it("with others is one message, and waits for the end of quiet hours", async () => {
    const org = await playbookOrg(db, "flood", { accounts: { a: 1, b: 2, c: 3, d: 4 } });
    await org.doDay(monday);
    // Friday evening: quiet until Monday the 16th.
    await org.doDay("2026-03-13T19:00:00Z");
    const toMia = (await org.letters()).filter(({ to }) => to === "mia");
    expect(toMia).toMatchObject([
      { key: expect.stringMatching(/^escalations:2026-03-13:/), notBefore: "2026-03-16T08:00:00.000Z" },
    ]);
  });

  it("is escalated when there is somebody to tell", async () => {
    const org = await playbookOrg(db, "nobody", { accounts: { acme: 500 }, unreachable: ["mia@home.example"] });
    await org.doDay(monday);
    await org.doDay("2026-03-13T09:00:00Z");
    expect(await org.letters()).toHaveLength(1);
    await org.query(
      "update member set slack_team_id = 'T', slack_user_id = 'x-x-x-x-x-mia' where org_id = $1 and role = 'manager'",
    );
    await org.doDay("2026-03-16T09:00:00Z");
    expect((await org.letters()).map(({ to }) => to)).toEqual(["ann", "mia", "ann"]);
  });

  it("is not escalated when it is done", async () => {
    const org = await playbookOrg(db, "done", { accounts: { acme: 500 } });
    await org.doDay(monday);
    await org.query("update task set status = 'done', closed_at = now() where org_id = $1");
    await org.doDay("2026-03-13T09:00:00Z");
    expect(await org.letters()).toHaveLength(1);
  });
});
