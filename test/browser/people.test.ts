import { expect, it } from "vitest";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, entries, open, press, surface } from "./preview-page.ts";

// Who asks is switched on the page; what they may is decided by the server.

const browser = await openBrowser();
const site = await demoSite();

async function opened() {
  const { page, complaints } = await openPage(browser);
  await open(page, site.url());
  const asking = page.getByRole("combobox", { name: /^Asking as/ });
  const people = await asking.getByRole("option").allInnerTexts();
  const choose = async (role: string) => {
    const label = people.find((person) => person.endsWith(role)) ?? "";
    await asking.selectOption({ label });
    return label;
  };
  return { page, complaints, people, choose };
}

it("begins with a manager, and knows the demo's CSMs as well", async () => {
  const { people } = await opened();
  expect(people[0]).toMatch(/ · manager$/);
  expect(people.filter((person) => person.endsWith(" · csm")).length).toBeGreaterThan(0);
});

it("says beside each question who asked it, also after the switch", async () => {
  const { page, people, choose } = await opened();
  await ask(page, "who is at risk?");
  const csm = await choose("csm");
  await ask(page, "who is at risk?");
  const asked = await entries(page).locator(".asked p").allInnerTexts();
  expect(asked).toEqual([people[0], csm]);
});

it("a CSM asks for the own accounts and gets others than the whole book's", async () => {
  const { page, choose, complaints } = await opened();
  const all = await ask(page, "who is at risk?");
  await choose("csm");
  const mine = await ask(page, "which of my accounts are at risk?");
  const names = (answer: typeof all) => answer.facts.filter(({ kind }) => kind === "count").map(({ value }) => value);
  expect(names(mine)).not.toEqual(names(all));
  expect(complaints).toEqual([]);
});

it("a CSM may not share what is about the whole organisation; a manager may", async () => {
  const { page, choose } = await opened();
  const shared = async () => {
    const entry = entries(page).last();
    await press(entry, "Teams", "Share");
    const result = entry.getByRole("region", { name: "Share", exact: true });
    await result.locator(".words").waitFor();
    return result.locator(".words").innerText();
  };
  await ask(page, "why did NRR drop?");
  const asManager = await shared();
  await choose("csm");
  await ask(page, "why did NRR drop?");
  const asCsm = await shared();
  expect(asManager).toContain("for everyone there to read");
  expect(asCsm).not.toContain("for everyone there to read");
});

it("what one has asked is no context for another", async () => {
  const { page, choose } = await opened();
  await ask(page, "how is acme doing?");
  await choose("csm");
  const { intent } = await ask(page, "why?");
  expect(intent).not.toBe("account_why");
  expect(await surface(entries(page).last(), "Slack").innerText()).not.toContain("Acme");
});
