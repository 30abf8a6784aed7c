import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DevelopmentBot, startDevelopmentBot } from "../support/teams/development-bot.ts";
import { openPlayground, type Playground } from "../support/teams/playground.ts";
import { tenant } from "../support/teams/playground-tenant.ts";
import { figures } from "../support/teams/shown-figures.ts";
import { openBrowser, openPage } from "./browser.ts";

// Microsoft's own Teams client in a browser, on the real program: what a person sees there, and presses.

const browser = await openBrowser();
let bot: DevelopmentBot;
let playground: Playground;
let page: Page;

beforeAll(async () => {
  bot = await startDevelopmentBot();
  playground = await openPlayground(bot.endpoint);
  await playground.say(bot.claim);
  await playground.text(tenant.personalChat, /^Done/);
  ({ page } = await openPage(browser));
  // Its fonts are on Microsoft's network, where no test goes.
  await page.route("https://**", (route) => route.abort());
  await page.goto(playground.url, { waitUntil: "commit" });
});
afterAll(async () => {
  await playground?.stop();
  await bot?.stop();
});

const cards = () => page.locator(".ac-adaptiveCard");
const seen = async () =>
  (await cards().allInnerTexts())
    .join("\n")
    .replace(/[\u200b\u2060]/g, "")
    .replace(/\s+/g, " ");

it("a message typed is answered by cards that show every figure of the document", async () => {
  await page.getByRole("textbox").first().click();
  await page.keyboard.type("health acme");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Why?" }).waitFor();
  const answer = await bot.asked("/health acme");
  const drawn = await seen();
  expect(figures(answer).filter((figure) => !drawn.includes(figure))).toEqual([]);
});

it("a button pressed on it shows its words at once, and then the answer", async () => {
  const drawn = await cards().count();
  await page.getByRole("button", { name: "Why?" }).first().click();
  await page.getByText("On it").first().waitFor();
  await cards().nth(drawn).waitFor();
  const answer = await bot.asked("what happened to acme?");
  expect(await cards().nth(drawn).innerText()).toContain(figures(answer)[0]);
});
