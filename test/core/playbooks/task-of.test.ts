import { expect, it } from "vitest";
import { parseDay } from "../../../src/core/day.ts";
import type { Episode } from "../../../src/core/playbooks/episode.ts";
import { playbooks } from "../../../src/core/playbooks/playbooks.ts";
import { taskOf } from "../../../src/core/playbooks/task-of.ts";

const day = (iso: string) => parseDay(iso) ?? 0;
const known = new Map([
  ["kim@x.example", { name: "Kim Larsen", mayAct: true }],
  ["ann@x.example", { name: "Ann Lund", mayAct: true }],
  ["vera@x.example", { name: "Vera Holm", mayAct: false }],
]);
const both = { name: "Acme", ownerEmail: "Kim@x.example", accountManagerEmail: "ann@x.example" };

function episode(playbook: Episode["playbook"], openedOn: string): Episode {
  const evidence = { text: "it fired", figures: [] };
  return { id: "e1", accountId: "acme", playbook, openedOn: day(openedOn), evidence, quietSince: null, closed: null };
}

function ownerOf(playbook: Episode["playbook"], account: typeof both | { [key in keyof typeof both]: string | null }) {
  const named = { ...account, name: account.name ?? "" };
  return taskOf(episode(playbook, "2026-03-09"), playbooks[playbook], named, known).ownerEmail;
}

it("an expansion is the account manager's, an onboarding the CSM's", () => {
  expect(ownerOf("expansion", both)).toBe("ann@x.example");
  expect(ownerOf("onboarding_at_risk", both)).toBe("Kim@x.example");
});

it("goes to the other one where the first is not named, or may only look on", () => {
  expect(ownerOf("expansion", { ...both, accountManagerEmail: null })).toBe("Kim@x.example");
  expect(ownerOf("failed_payment", { ...both, accountManagerEmail: "vera@x.example" })).toBe("Kim@x.example");
});

it("stays with whoever is named where nobody may act, and is nobody's where nobody is named", () => {
  const viewer = { ...both, ownerEmail: null, accountManagerEmail: "vera@x.example" };
  expect(ownerOf("failed_payment", viewer)).toBe("vera@x.example");
  expect(ownerOf("failed_payment", { ...both, ownerEmail: null, accountManagerEmail: null })).toBeNull();
});

it("is due after the playbook's days, on the Monday after where that is a weekend", () => {
  const due = (opened: string) =>
    taskOf(episode("failed_payment", opened), playbooks.failed_payment, both, known).dueOn;
  // Three days: Monday to Thursday, Wednesday to Saturday and so Monday, Thursday to Sunday and so Monday.
  expect(due("2026-03-09")).toBe(day("2026-03-12"));
  expect(due("2026-03-11")).toBe(day("2026-03-16"));
  expect(due("2026-03-12")).toBe(day("2026-03-16"));
});

it("drafts a message with the account's name and the owner's, whatever these hold", () => {
  const account = { ...both, name: "{owner} & Sons $&" };
  const { draft } = taskOf(episode("failed_payment", "2026-03-09"), playbooks.failed_payment, account, known);
  expect(draft).toContain("a payment of {owner} & Sons $& to us did not go through");
  expect(draft.endsWith("Best regards\nAnn Lund")).toBe(true);
});
