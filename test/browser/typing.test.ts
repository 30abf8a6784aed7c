import type { CDPSession } from "playwright-core";
import { expect, it } from "vitest";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, box, open } from "./preview-page.ts";

// Calls of functions, as the browser counts them: what a key costs, whatever the machine.

const browser = await openBrowser();
const site = await demoSite();

it("a key typed below many answers draws none of them again", async () => {
  const { page } = await openPage(browser);
  await open(page, site.url());
  const counting = await page.context().newCDPSession(page);
  await counting.send("Profiler.enable");
  await counting.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const callsOfKeys = async () => {
    // What the answer itself still does when it is there is not the keys'.
    await box(page).pressSequentially("what ");
    await callsSinceLast(counting);
    await box(page).pressSequentially("if acme");
    return callsSinceLast(counting);
  };
  await ask(page, "/health acme");
  const belowOne = await callsOfKeys();
  for (let more = 0; more < 6; more += 1) await ask(page, "/health acme");
  expect(belowOne).toBeGreaterThan(0);
  // Drawn again they would cost seven times as much.
  expect(await callsOfKeys()).toBeLessThan(3 * belowOne);
});

async function callsSinceLast(counting: CDPSession): Promise<number> {
  const { result } = await counting.send("Profiler.takePreciseCoverage");
  const ranges = result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges.slice(0, 1)));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
