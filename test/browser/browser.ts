/** Headless Chromium for one test file, and pages in it that remember whatever they complain of. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { findChromium } from "./find-chromium.ts";

export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, refused and foreign requests: a good page has none. */
  readonly complaints: readonly string[];
}

/** Closed when the file's tests are over. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    // Its sandbox needs a user that is not root; what is opened here is our own page.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  afterAll(() => browser.close());
  return browser;
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => complaints.push(`error: ${message}`));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== "data:" && hostname !== "127.0.0.1") complaints.push(`foreign: ${request.url()}`);
  });
  return { page, complaints };
}
