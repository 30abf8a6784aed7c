import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, box, entries, open, type Surface, seen, surface } from "./preview-page.ts";

// The real page on the real server and the demo book, as a person with a browser meets them.

const browser = await openBrowser();
const site = await demoSite();

async function opened() {
  const watched = await openPage(browser);
  await open(watched.page, site.url());
  return watched;
}

/** What every rendering has to show: the facts of the headline and of the sections, by their displays. */
function displays({ headline, sections, facts }: Answer): readonly string[] {
  const shown = new Set([...headline, ...sections].flatMap((part) => part.facts));
  return facts.filter(({ id }) => shown.has(id)).map(({ display }) => display.replace(/\s+/g, " "));
}

const surfaces: readonly Surface[] = ["Slack", "Teams"];

describe("a question typed and sent", () => {
  it.each(["why did NRR drop?", "/health acme", "who is at risk?", "NRR by region"])(
    "%s: both renderings show every figure of the document",
    async (question) => {
      const { page, complaints } = await opened();
      const answer = await ask(page, question);
      expect(displays(answer).length).toBeGreaterThan(0);
      for (const name of surfaces) {
        const text = await seen(surface(entries(page).last(), name));
        expect(displays(answer).filter((display) => !text.includes(display))).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
  );

  it("is followed up with what was asked before in mind, and a new conversation knows nothing of it", async () => {
    const { page } = await opened();
    await ask(page, "how is acme doing?");
    const followed = await ask(page, "why?");
    expect(followed.intent).toBe("account_why");
    await page.getByRole("button", { name: "New conversation" }).click();
    expect(await entries(page).count()).toBe(0);
    const alone = await ask(page, "why?");
    expect(alone.intent).not.toBe("account_why");
    await page.getByRole("combobox", { name: /^Conversation/ }).selectOption({ label: "how is acme doing?" });
    expect(await entries(page).getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "how is acme doing?",
      "why?",
    ]);
  });

  it("is one of those suggested when that is pressed", async () => {
    const { page } = await opened();
    await page.getByRole("button", { name: "Who is at risk?" }).click();
    await entries(page).getByText("Answer as JSON").waitFor();
    expect(await entries(page).getByRole("heading", { level: 2 }).innerText()).toBe("Who is at risk?");
  });

  it("may have several lines, and Up brings it back", async () => {
    const { page } = await opened();
    await box(page).pressSequentially("why did");
    await box(page).press("Shift+Enter");
    await box(page).pressSequentially("NRR drop?");
    expect(await box(page).inputValue()).toBe("why did\nNRR drop?");
    await box(page).press("Enter");
    await entries(page).getByText("Answer as JSON").waitFor();
    expect(await box(page).inputValue()).toBe("");
    await box(page).press("ArrowUp");
    expect(await box(page).inputValue()).toBe("why did\nNRR drop?");
    await box(page).press("ArrowDown");
    expect(await box(page).inputValue()).toBe("");
  });
});

describe("the document behind an answer", () => {
  it("is one click away, as it was stored, and so are its receipts", async () => {
    const { page, complaints } = await opened();
    const answer = await ask(page, "NRR");
    const entry = entries(page).last();
    await entry.getByText("Answer as JSON").click();
    expect(JSON.parse(await entry.locator("pre").innerText())).toEqual(answer);
    await entry.getByText("Receipts", { exact: true }).click();
    const receipts = await entry.locator(".receipts").innerText();
    const all = Object.values(answer.receipts);
    expect(all.length).toBeGreaterThan(0);
    for (const { formula, definition } of all) {
      expect(receipts).toContain(formula);
      expect(receipts).toContain(definition);
    }
    expect(complaints).toEqual([]);
  });
});
