import { expect, it, vi } from "vitest";
import { ensureDemo } from "../../src/app/demo.ts";
import { systemScope } from "../../src/app/organisations.ts";
import { parseDay } from "../../src/core/day.ts";
import { readAccounts } from "../../src/store/accounts.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { demoTemplate } from "../support/demo-template.ts";

/** Each of these makes the whole book, once or twice (ms). */
vi.setConfig({ testTimeout: 120_000 });

const db = await testDatabase();

it("two first starts in the same moment make one demo between them, and both find it whole", async () => {
  const told: string[] = [];
  const start = async () => {
    const progress = (text: string) => told.push(text);
    await ensureDemo({ db, today: parseDay("2026-11-21") ?? 0, now: "2026-11-21T09:00:00Z", progress });
    const orgs = await listOrgs(db);
    const [demo] = orgs;
    if (demo === undefined) throw new Error("no demo was made");
    expect(orgs).toEqual([expect.objectContaining({ slug: "demo", kind: "demo" })]);
    expect(await withOrg(db, systemScope(demo), (tx) => readAccounts(tx))).toHaveLength(290);
  };
  await Promise.all([start(), start()]);
  expect(told.filter((text) => text.startsWith("Scoring"))).toHaveLength(1);
});

it("a demo that fails while it is made leaves no organisation", async () => {
  const empty = await testDatabase();
  const progress = (text: string) => {
    if (text.startsWith("Scoring")) throw new Error("the disk is full");
  };
  const made = ensureDemo({ db: empty, today: 20_778, now: "2026-11-21T09:00:00Z", progress });
  await expect(made).rejects.toThrow("the disk is full");
  expect(await listOrgs(empty)).toEqual([]);
});

it("a demo of another month stays whole until the new one is whole in its place", async () => {
  const renewed = await testDatabase(await demoTemplate());
  const [november, december] = [20_778, 20_800];
  const start = (today: number, progress: (text: string) => void) =>
    ensureDemo({ db: renewed, today, now: "2026-11-21T09:00:00Z", progress });
  const found = async () => {
    const [demo] = await listOrgs(renewed);
    if (demo === undefined) throw new Error("no demo is there");
    return [demo.demoToday, (await withOrg(renewed, systemScope(demo), (tx) => readAccounts(tx))).length];
  };
  const failing = start(december, (text) => {
    if (text.startsWith("Scoring")) throw new Error("the disk is full");
  });
  await expect(failing).rejects.toThrow("the disk is full");
  expect(await found()).toEqual([november, 290]);
  await start(december, () => {});
  expect(await found()).toEqual([december, 290]);
});
