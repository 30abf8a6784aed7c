import { expect, it } from "vitest";
import { gate } from "../support/chat/until.ts";
import { demoDesk } from "../support/demo.ts";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, box, entries, open, surface } from "./preview-page.ts";

// What a person sees, and can do, when the page cannot do what was asked.

const browser = await openBrowser();
const book = demoDesk();

it("a server that went away: says what to do, keeps the text, and asks again when it is back", async () => {
  const site = await demoSite(book);
  const { page } = await openPage(browser);
  await open(page, site.url());
  await site.stop();
  await box(page).fill("why did NRR drop?");
  await box(page).press("Enter");
  const entry = entries(page).last();
  await entry.getByText("does not answer").waitFor();
  expect(await entry.locator(".failure").innerText()).toContain("npm start");
  expect(await box(page).inputValue()).toBe("why did NRR drop?");

  await site.restart();
  await entry.getByRole("button", { name: "Try again" }).click();
  // Another start has another token: the page says where the new address is found.
  await entry.getByText("earlier start").waitFor();
  expect(await box(page).inputValue()).toBe("why did NRR drop?");

  await open(page, site.url());
  expect(await box(page).inputValue()).toBe("why did NRR drop?");
  await box(page).press("Enter");
  await surface(entries(page).last(), "Slack").waitFor();
});

it("a wrong token: a page that says where the address is found, and nothing of the book", async () => {
  const site = await demoSite(book);
  const { page } = await openPage(browser);
  const response = await page.goto(site.url().replace(/token=.*/, "token=guessed"));
  expect(response?.status()).toBe(403);
  const text = await page.locator("body").innerText();
  expect(text).toContain("npm start");
  expect(text).not.toContain("Tidewater");
});

it("a fault while answering: words with a remedy, and the next question is answered", async () => {
  let broken = true;
  const site = await demoSite(book, (flows) => ({
    ...flows,
    ask: (asker, asked) => (broken ? Promise.reject(new Error("secret detail")) : flows.ask(asker, asked)),
  }));
  const { page } = await openPage(browser);
  await open(page, site.url());
  await box(page).fill("NRR");
  await box(page).press("Enter");
  const failure = entries(page).last().locator(".failure");
  await failure.waitFor();
  expect(await failure.innerText()).not.toContain("secret detail");
  broken = false;
  await failure.getByRole("button", { name: "Try again" }).click();
  await surface(entries(page).last(), "Teams").waitFor();
  expect(await entries(page).count()).toBe(1);
  expect(await box(page).inputValue()).toBe("");
});

it("a slow answer: says that it is being computed, and that it takes long; another question may be typed meanwhile", async () => {
  const door = gate();
  const site = await demoSite(book, (flows) => ({
    ...flows,
    ask: async (asker, asked) => {
      await door.passed;
      return flows.ask(asker, asked);
    },
  }));
  const { page } = await openPage(browser);
  await page.clock.install();
  await open(page, site.url());
  await box(page).fill("NRR");
  await box(page).press("Enter");
  const entry = entries(page).last();
  await entry.getByText("Computing the answer").waitFor();
  expect(await page.getByRole("status").innerText()).toContain("Computing");
  await page.clock.fastForward(5_000);
  await entry.getByText("Still computing").waitFor();
  await box(page).fill("the next one");
  door.open();
  await surface(entry, "Slack").waitFor();
  expect(await box(page).inputValue()).toBe("the next one");
  await box(page).and(page.locator(":focus")).waitFor();
});

it("a page that opens while the server is away says so, and greets when it is back", async () => {
  const site = await demoSite(book);
  const { page } = await openPage(browser);
  await page.route("**/api/hello", (route) => route.abort());
  await page.goto(site.url());
  await page.getByText("does not answer").waitFor();
  await page.unroute("**/api/hello");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("list", { name: "Suggested questions" }).waitFor();
  expect((await ask(page, "NRR")).intent).toBe("metric_value");
});
