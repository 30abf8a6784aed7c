import { expect, it } from "vitest";
import { answerSchema } from "../../src/answers/schema.ts";
import { demoDesk } from "../support/demo.ts";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, entries, open, type Surface, seen, surface } from "./preview-page.ts";

// A name is what it is called: never markup, never an emoji, never wider than the page.

const browser = await openBrowser();
const book = demoDesk();
const surfaces: readonly Surface[] = ["Slack", "Teams"];

const names = [
  "<img src=x onerror=document.title='owned'>",
  "[Acme](https://evil.example) ![x](https://evil.example/x.png)",
  "<https://evil.example|Acme> <!channel> @here",
  ":fire: *Acme* _Acme_ `Acme` ~Acme~",
  "شركة البحر الأحمر 👩‍👩‍👧",
  `Acme ${"Wide".repeat(29)}`,
  "W".repeat(120),
];

/** In the browser: the texts that reach beyond the right edge of their pane. */
const cutOff = `[...document.querySelectorAll("[data-surface]")].flatMap((pane) => {
  const edge = pane.getBoundingClientRect().right;
  const texts = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  const beyond = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (range.getBoundingClientRect().right > edge + 1) beyond.push(texts.currentNode.textContent);
  }
  return beyond;
})`;

it.each(names)("an account called %s", async (name) => {
  const site = await demoSite(book, (flows) => ({
    ...flows,
    ask: async (asker, asked) => {
      const answer = JSON.stringify(await flows.ask(asker, asked));
      return answerSchema.parse(JSON.parse(answer.replaceAll("Acme Robotics", JSON.stringify(name).slice(1, -1))));
    },
  }));
  const { page, complaints } = await openPage(browser, { viewport: { width: 360, height: 740 } });
  await open(page, site.url());
  await ask(page, "/health acme");
  const entry = entries(page).last();
  for (const shown of surfaces) expect(await seen(surface(entry, shown))).toContain(name);
  expect(await entry.locator("img, a, script").count()).toBe(0);
  expect(await page.title()).toBe("Holdfast");
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
  // Nothing is cut off at the edge of its pane, where innerText would still tell it.
  expect(await page.evaluate(cutOff)).toEqual([]);
  expect(complaints).toEqual([]);
});
