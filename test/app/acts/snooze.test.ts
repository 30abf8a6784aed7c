/** Snoozing: how long is asked, made once, told to whoever comes second, lifted again. */
import { beforeEach, describe, expect, it } from "vitest";
import { readHandled } from "../../../src/store/handled.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg, documentOf, friday } from "../../support/acting.ts";
import { testDatabase } from "../../support/database.ts";
import { said } from "../../support/demo.ts";

const db = await testDatabase();
let org: ActingOrg;
let runs = 0;
beforeEach(async () => {
  org = await actingOrg(db, `snooze-${++runs}`);
});

const snoozeOf = async (account: string) =>
  (await withOrg(db, org.scope, (tx) => readHandled(tx, [account]), "read")).get(account)?.snooze ?? null;

describe("a snooze", () => {
  it("asks for how long, with the day of each choice", async () => {
    const answer = documentOf(await org.press("kim", "snooze", "acme"));
    expect(said(answer)).toBe("For how long is Acme kept out of digests and alerts?");
    // Pressed on Friday the 20th: three working days are Monday, Tuesday and Wednesday.
    expect(answer.actions.map(({ kind, label, target }) => [kind, label, target])).toEqual([
      ["snooze", "Until tomorrow", "until:2026-11-21:acme"],
      ["snooze", "Three working days", "until:2026-11-25:acme"],
      ["snooze", "One week", "until:2026-11-27:acme"],
    ]);
    expect(answer.facts.map(({ label, display }) => [label, display])).toEqual([
      ["account", "Acme"],
      ["Until tomorrow", "21 Nov 2026"],
      ["Three working days", "25 Nov 2026"],
      ["One week", "27 Nov 2026"],
    ]);
    expect(await snoozeOf("acme")).toBeNull();
  });

  it("until a day is kept, said back, and lifted by the press beside it", async () => {
    const answer = documentOf(await org.press("kim", "snooze", "until:2026-11-27:acme"));
    expect(said(answer)).toBe(
      "Acme is snoozed until 27 Nov 2026. Until then no digest lists it and no alert is sent about it; its score is watched as before.",
    );
    expect(await snoozeOf("acme")).toEqual({ untilDay: day("2026-11-27"), untilMovedBp: null, scoreBp: null });
    const [lift] = answer.actions;
    expect(await org.press("kim", "snooze", lift?.target ?? "")).toEqual({
      kind: "words",
      text: "The snooze on Acme is lifted: the next digest looks at it again.",
    });
    expect(await snoozeOf("acme")).toBeNull();
  });

  it("is told when it is asked for again while it holds, with a way to lift it", async () => {
    await org.press("kim", "snooze", "until:2026-11-27:acme");
    const answer = documentOf(await org.press("mona", "snooze", "acme"));
    expect(said(answer)).toContain("Acme is snoozed until 27 Nov 2026, by Kim Larsen.");
    expect(answer.actions.at(-1)).toMatchObject({ label: "Lift the snooze", target: "lift:acme" });
  });

  it("pressed twice is made once, and the second presser is told whose it is", async () => {
    await org.press("kim", "snooze", "until:2026-11-27:acme");
    expect(await org.press("mona", "snooze", "until:2026-11-27:acme", "2026-11-20T10:00:00Z")).toEqual({
      kind: "words",
      text: "Kim Larsen snoozed Acme so at 09:12 already.",
    });
    expect(await org.query("select 1 from snooze where org_id = $1")).toHaveLength(1);
  });

  it("of two people at the same moment is one's", async () => {
    const said = await Promise.all([
      org.press("kim", "snooze", "until:2026-11-27:acme"),
      org.press("mona", "snooze", "until:2026-11-27:acme"),
    ]);
    expect(said.map(({ kind }) => kind).sort()).toEqual(["answer", "words"]);
    expect(await org.query("select 1 from snooze where org_id = $1")).toHaveLength(1);
  });

  it("for another time takes the place of the one before", async () => {
    await org.press("kim", "snooze", "until:2026-11-27:acme");
    await org.press("kim", "snooze", "until:2026-11-21:acme", "2026-11-20T08:00:00Z");
    expect(await snoozeOf("acme")).toMatchObject({ untilDay: day("2026-11-21") });
  });

  it.each([
    ["a day that has come", "until:2026-11-20:acme", "snooze_day_has_come"],
    ["a day beyond a quarter", "until:2027-02-21:acme", "snooze_too_long"],
    ["a move of an account without a score", "moved:500:acme", "snooze_without_score"],
    ["another's account", "until:2026-11-27:globex", "may_not_act"],
    ["an account that has gone", "until:2026-11-27:gone", "account_gone"],
  ])("until %s is refused, and nothing is written", async (_, target, code) => {
    await expect(org.press("kim", "snooze", target)).rejects.toMatchObject({ code });
    expect(await org.query("select 1 from snooze where org_id = $1")).toHaveLength(0);
  });

  it("of a forged or damaged target does nothing", async () => {
    expect(await org.press("kim", "snooze", "until:someday:acme", friday)).toMatchObject({ kind: "words" });
    expect(await org.query("select 1 from snooze where org_id = $1")).toHaveLength(0);
  });

  it("lifted when there is none says so", async () => {
    expect(await org.press("kim", "snooze", "lift:acme")).toEqual({ kind: "words", text: "Acme is not snoozed." });
  });
});
