import { describe, expect, it } from "vitest";
import type { Action } from "../../src/answers/answer.ts";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { answered, ask, entries, open, press, type Surface, seen, surface } from "./preview-page.ts";

// Every button of an answer, in both renderings, as the manager: what it leads to stands on the page.

const browser = await openBrowser();
const site = await demoSite();
const surfaces: readonly Surface[] = ["Slack", "Teams"];
// A question asked anew, or a document that asks on: for how long, of whom.
const leadsOn: readonly Action["kind"][] = ["why", "choose", "correct", "more", "snooze", "task"];

async function opened() {
  const watched = await openPage(browser);
  await open(watched.page, site.url());
  return watched;
}

describe.each(surfaces)("in the %s rendering", (name) => {
  it.each(["why did NRR drop?", "/health acme", "help"])("every button of the answer to %s works", async (question) => {
    const { page, complaints } = await opened();
    const { actions } = await ask(page, question);
    const source = entries(page).first();
    expect(actions.length).toBeGreaterThan(0);
    for (const { kind, label } of actions) {
      if (leadsOn.includes(kind)) {
        const before = await entries(page).count();
        await answered(page, () => press(source, name, label));
        const made = entries(page).nth(before);
        expect(await made.getByRole("heading", { level: 2 }).innerText()).toBe(label);
        await made.getByRole("heading", { level: 2 }).and(page.locator(":focus")).waitFor();
      } else {
        await press(source, name, label);
        const result = source.getByRole("region", { name: label, exact: true });
        await result.and(source.locator("[aria-busy=false]")).waitFor();
        expect(await result.locator(".failure").count()).toBe(0);
      }
    }
    expect(complaints).toEqual([]);
  });

  it("a receipt is shown in place, in both renderings, with its formula", async () => {
    const { page, complaints } = await opened();
    const { actions, receipts } = await ask(page, "why did NRR drop?");
    const action = actions.find(({ kind }) => kind === "receipt");
    const entry = entries(page).first();
    await press(entry, name, action?.label ?? "");
    const result = entry.getByRole("region", { name: action?.label ?? "", exact: true });
    for (const shown of surfaces) {
      await surface(result, shown).waitFor();
      const text = await seen(surface(result, shown));
      expect(text).toContain(receipts[action?.target ?? ""]?.formula.replace(/\s+/g, " "));
    }
    expect(await entries(page).count()).toBe(1);
    await result.getByRole("heading", { level: 3 }).and(page.locator(":focus")).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("a button pressed again while its answer is on its way", () => {
  it("asks once", async () => {
    const { page } = await opened();
    await ask(page, "/health acme");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const why = surface(entries(page).first(), "Slack").getByRole("button", { name: "Why?" });
    await answered(page, () => why.dblclick());
    expect(asked.filter((url) => url.endsWith("/api/press"))).toHaveLength(1);
    expect(await entries(page).count()).toBe(2);
  });
});
