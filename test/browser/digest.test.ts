import { describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, entries, open, type Surface, seen, surface } from "./preview-page.ts";

// A digest's rows have buttons of their own, all of one name: each presses what stands above it.

const browser = await openBrowser();
const site = await demoSite();
const surfaces: readonly Surface[] = ["Slack", "Teams"];

describe.each(surfaces)("in the %s rendering of a digest", (name) => {
  it("each row's button is about the account of its row", async () => {
    const { page, complaints } = await openPage(browser);
    await open(page, site.url());
    const { sections } = await ask(page, "digest");
    const labels = sections.flatMap(({ rows = [] }) => rows.map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(2);
    const entry = entries(page).first();
    const buttons = surface(entry, name).getByText("Acknowledge", { exact: true });
    expect(await buttons.count()).toBe(labels.length);
    await buttons.nth(1).click();
    const result = entry.getByRole("region", { name: "Acknowledge", exact: true });
    await result.and(entry.locator("[aria-busy=false]")).waitFor();
    expect(await seen(result)).toContain(labels[1]);
    expect(complaints).toEqual([]);
  });
});
