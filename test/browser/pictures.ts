import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, entries, open } from "./preview-page.ts";

// README's pictures, taken anew by `npm run pictures`: the real page, the demo book, a fixed day.

const browser = await openBrowser();
const site = await demoSite();
const folder = fileURLToPath(new URL("../pictures/", import.meta.url));

interface Picture {
  readonly file: string;
  readonly question: string;
  readonly colorScheme: "light" | "dark";
  /** Of the page's height, from the question down. */
  readonly height: number;
}

const pictures: readonly Picture[] = [
  { file: "why-did-nrr-drop.png", question: "why did NRR drop?", colorScheme: "light", height: 1000 },
  { file: "digest.png", question: "digest", colorScheme: "light", height: 1000 },
  { file: "health-card-dark.png", question: "/health acme", colorScheme: "dark", height: 1000 },
];

it.each(pictures)("takes $file", async ({ file, question, colorScheme, height }) => {
  const { page, complaints } = await openPage(browser, { viewport: { width: 1280, height }, colorScheme });
  await open(page, site.url());
  await ask(page, question);
  await stillness(page);
  await page.screenshot({ path: `${folder}${file}`, animations: "disabled" });
  expect(complaints).toEqual([]);
});

/** From the top, and nothing focused: as the page looks to someone who reads. */
async function stillness(page: Page): Promise<void> {
  await entries(page).last().getByRole("heading", { level: 2 }).blur();
  await page.evaluate("scrollTo(0, 0)");
}
