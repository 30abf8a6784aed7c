/** The preview page as a person uses it: what is typed, pressed and read, by the names that are seen. */
import type { Locator, Page } from "playwright-core";
import type { Answer } from "../../src/answers/answer.ts";
import type { PreviewReply } from "../../src/channels/preview/api.ts";

export type Surface = "Slack" | "Teams";

export const box = (page: Page): Locator => page.getByRole("textbox", { name: "Your question" });
export const entries = (page: Page): Locator => page.getByRole("article");
export const surface = (within: Locator, name: Surface): Locator =>
  within.getByRole("region", { name: `As ${name} shows it` });

export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("list", { name: "Suggested questions" }).waitFor();
}

/** Types and sends; resolves with the document when its answer is drawn. */
export async function ask(page: Page, text: string): Promise<Answer> {
  return answered(page, async () => {
    await box(page).fill(text);
    await box(page).press("Enter");
  });
}

/** What `deed` asks for, drawn: the document of the entry that it makes. */
export async function answered(page: Page, deed: () => Promise<void>): Promise<Answer> {
  const before = await entries(page).count();
  const arriving = page.waitForResponse((response) => /\/api\/(?:ask|press)$/.test(response.url()));
  await deed();
  const reply: PreviewReply = await (await arriving).json();
  if (reply.kind !== "answer") throw new Error(`no answer but ${JSON.stringify(reply)}`);
  await entries(page).nth(before).getByText("Answer as JSON").waitFor();
  return reply.answer;
}

/** Presses the button of that name; in Teams it may be in the menu behind the others. */
export async function press(entry: Locator, name: Surface, label: string): Promise<void> {
  const shown = surface(entry, name);
  const button = shown.getByRole("button", { name: label, exact: true });
  if ((await button.count()) > 0) return button.first().click();
  await shown.locator(".ac-overflow-button, [title='...']").first().click();
  await entry.page().getByRole("menuitem", { name: label }).click();
}

/** Text as it is seen: the unseen characters that keep names from being formatting are not. */
export async function seen(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/[\u200b\u2060]/g, "").replace(/\s+/g, " ");
}
