import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, box, entries, open, surface } from "./preview-page.ts";

// Whoever comes with a keyboard alone, on a phone, enlarged, in the dark, or listening.

const browser = await openBrowser();
const site = await demoSite();

async function opened(options: BrowserContextOptions = {}) {
  const watched = await openPage(browser, options);
  await open(watched.page, site.url());
  return watched;
}

/** The role and name of what has the focus, as one reads it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()",
  );

describe("by keyboard alone", () => {
  it("from load to an answer, its buttons, and back to the box", async () => {
    const { page, complaints } = await opened();
    await box(page).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("/health acme");
    await page.keyboard.press("Enter");
    await entries(page).first().getByRole("heading", { level: 2 }).and(page.locator(":focus")).waitFor();
    expect(await focused(page)).toBe("/health acme");
    await tabTo(page, "Why?");
    await page.keyboard.press("Enter");
    await entries(page).nth(1).getByRole("heading", { level: 2 }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await box(page).and(page.locator(":focus")).waitFor();
    expect(complaints).toEqual([]);
  });

  it("the first stop is a way past everything, and the controls come in the order they are read", async () => {
    const { page } = await opened();
    await tabTo(page, "To the message box");
    const stops: string[] = [];
    for (let at = 0; at < 4; at++) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate<string>("document.activeElement.tagName.toLowerCase()"));
    }
    expect(stops).toEqual(["select", "input", "select", "button"]);
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`forty tabs did not reach ${name}`);
}

describe("the width of the window", () => {
  it.each([
    ["a phone", { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
    ["a desktop at 200 %", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    ["a desktop at 400 %", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ] satisfies [string, BrowserContextOptions][])("%s: nothing is wider than it", async (_, options) => {
    const { page, complaints } = await opened(options);
    for (const question of ["why did NRR drop?", "/health acme", "who is at risk?"]) await ask(page, question);
    await entries(page).last().getByText("Answer as JSON").click();
    await entries(page).last().getByText("Receipts", { exact: true }).click();
    const excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(excess)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("the renderings stand side by side on a desktop, one below the other on a phone, and one alone when chosen", async () => {
    const { page } = await opened();
    await ask(page, "NRR");
    const entry = entries(page).last();
    const tops = async () => [
      (await surface(entry, "Slack").boundingBox())?.y ?? 0,
      (await surface(entry, "Teams").boundingBox())?.y ?? 0,
    ];
    const [slack, teams] = await tops();
    expect(teams).toBe(slack);
    await page.setViewportSize({ width: 360, height: 740 });
    const [above = 0, below = 0] = await tops();
    expect(below).toBeGreaterThan(above);
    await page.getByRole("radio", { name: "Teams" }).check({ force: true });
    expect(await surface(entry, "Slack").count()).toBe(0);
    expect(await surface(entry, "Teams").count()).toBe(1);
  });
});

describe("light and dark", () => {
  const grounds = (page: Page) =>
    page.evaluate<readonly string[]>(`["body", ".slack-message", ".teams-card"].map((selector) =>
      getComputedStyle(document.querySelector(selector)).backgroundColor)`);

  it("follow the system, and what is chosen instead outlives a reload", async () => {
    const { page, complaints } = await opened({ colorScheme: "dark" });
    await ask(page, "/health acme");
    const dark = await grounds(page);
    await page.emulateMedia({ colorScheme: "light" });
    await page.locator('html[data-theme="light"]').waitFor();
    const light = await grounds(page);
    expect(light.map((colour, index) => colour === dark[index])).toEqual([false, false, false]);
    await page.getByRole("combobox", { name: /^Colours/ }).selectOption("dark");
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await grounds(page)).toEqual(dark);
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(complaints).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "%s: all text stands out from its ground by 4.5 to 1 (WCAG 1.4.3)",
    async (colorScheme) => {
      const { page } = await opened({ colorScheme });
      await ask(page, "/health acme");
      await entries(page).last().getByText("Receipts", { exact: true }).click();
      expect(await page.evaluate(faintTexts)).toEqual([]);
    },
  );
});

/** Texts whose contrast is below 4.5, as "ratio text"; disabled controls and drawings are exempt by the criterion. */
const faintTexts = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? ground(element.parentElement) : over(colour, colour[3] === undefined ? [0, 0, 0] : ground(element.parentElement));
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("svg, :disabled, script, .unseen, .skip, option") || !element.checkVisibility()) continue;
    const back = ground(element);
    const front = over(parse(getComputedStyle(element).color), back);
    const [low, high] = [light(front), light(back)].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faint.push(ratio.toFixed(2) + " " + node.data.trim());
  }
  return faint;
})()`;

describe("for those who listen", () => {
  it("the page has its landmarks and one outline, and says what has become of a question", async () => {
    const { page } = await opened();
    await ask(page, "NRR");
    for (const landmark of ["banner", "main"] as const) expect(await page.getByRole(landmark).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["NRR"]);
    await page.getByRole("status").getByText("Answered: NRR").waitFor({ state: "attached" });
    expect(await page.getByRole("article", { name: "NRR" }).count()).toBe(1);
  });

  it("nothing moves for those who asked for stillness", async () => {
    const { page } = await opened({ reducedMotion: "reduce" });
    await ask(page, "NRR");
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  });
});
