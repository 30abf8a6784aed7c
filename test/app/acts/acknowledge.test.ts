/** Acknowledging: once a day, by whoever may, and told to whoever comes second. */
import { beforeEach, describe, expect, it } from "vitest";
import { readHandled } from "../../../src/store/handled.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg } from "../../support/acting.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
let org: ActingOrg;
let runs = 0;
beforeEach(async () => {
  org = await actingOrg(db, `ack-${++runs}`);
});

const count = async () =>
  (await org.query<{ n: number }>("select count(*)::int as n from acknowledgement where org_id = $1"))[0]?.n;

describe("an acknowledgement", () => {
  it("is noted for the day, and the digest finds it", async () => {
    expect(await org.press("kim", "ack", "acme")).toEqual({
      kind: "words",
      text: "Acknowledged: Acme. The next digest does not call it untouched.",
    });
    const handled = await withOrg(db, org.scope, (tx) => readHandled(tx), "read");
    expect([...handled]).toEqual([["acme", { lastTouchedOn: day("2026-11-20"), snooze: null, openTasks: [] }]]);
  });

  it("pressed twice is made once, and says so", async () => {
    await org.press("kim", "ack", "acme");
    expect(await org.press("kim", "ack", "acme", "2026-11-20T11:00:00Z")).toMatchObject({
      text: "You acknowledged Acme today at 09:12 already.",
    });
    expect(await count()).toBe(1);
  });

  it("tells the second person who was first", async () => {
    await org.press("kim", "ack", "acme");
    expect(await org.press("mona", "ack", "acme")).toMatchObject({
      text: "Kim Larsen acknowledged Acme today at 09:12 already.",
    });
  });

  it("of two people at the same moment is one's, and the other is told", async () => {
    const said = await Promise.all([org.press("kim", "ack", "acme"), org.press("mona", "ack", "acme")]);
    const texts = said.map((acted) => (acted.kind === "words" ? acted.text : "")).sort();
    expect(texts[0]).toBe("Acknowledged: Acme. The next digest does not call it untouched.");
    expect(texts[1]).toMatch(/^(Kim Larsen|Mona Diaz) acknowledged Acme today at 09:12 already\.$/);
    expect(await count()).toBe(1);
  });

  it("of another day is another one", async () => {
    await org.press("kim", "ack", "acme");
    await org.press("mona", "ack", "acme", "2026-11-23T08:00:00Z");
    expect(await count()).toBe(2);
  });
});

describe("who may acknowledge", () => {
  it.each([
    ["kim", "acme", true],
    ["kim", "globex", false],
    ["lee", "globex", true],
    ["mona", "globex", true],
    ["vera", "acme", false],
  ] as const)("%s on %s: %s", async (who, account, may) => {
    const pressed = org.press(who, "ack", account);
    await (may
      ? expect(pressed).resolves.toMatchObject({ kind: "words" })
      : expect(pressed).rejects.toMatchObject({ code: "may_not_act" }));
    expect(await count()).toBe(may ? 1 : 0);
  });

  it("nobody on an account that has gone, and nothing is written", async () => {
    await expect(org.press("mona", "ack", "merged-away")).rejects.toMatchObject({ code: "account_gone" });
    expect(await count()).toBe(0);
  });

  it("nobody of another organisation: the account is not there for them", async () => {
    const other = await actingOrg(db, `ack-other-${runs}`);
    await withOrg(db, org.scope, (tx) =>
      tx.query("insert into account (org_id, id, name) values ($1, 'secret', 'Secret')", [tx.orgId]),
    );
    await expect(other.press("mona", "ack", "secret")).rejects.toMatchObject({ code: "account_gone" });
  });
});
