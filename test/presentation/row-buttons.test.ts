import { describe, expect, test } from "vitest";
import { teamsLimits } from "../../src/presentation/limits.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import { fullDigest } from "../answers/every-digest.ts";
import { digest, fellToRed, looked, slippingDigest } from "../answers/golden-digest.ts";

const twoAccounts = slippingDigest(["Acme", "Beta"]);

describe("in Slack, a row's buttons", () => {
  const { blocks = [] } = renderSlack(twoAccounts);

  test("are a block of their own right below the row's", () => {
    const types = blocks.map((block) =>
      block.type === "actions" ? block.elements.map(({ text, value }) => `${text.text} ${value}`) : block.type,
    );
    // The headline; the title with the columns' names; each account with its buttons; the remarks; the answer's own buttons.
    expect(types).toEqual([
      "section",
      "section",
      "section",
      ["Acknowledge", "Snooze", "Task", "Why?"].map((label, at) => `${label} {"a":"ans-1","t":"a${at + 1}"}`),
      "section",
      ["Acknowledge", "Snooze", "Task", "Why?"].map((label, at) => `${label} {"a":"ans-1","t":"a${at + 5}"}`),
      "context",
      ["How it is ranked", "Everybody at risk", "Share"].map((label, at) => `${label} {"a":"ans-1","t":"a${at + 9}"}`),
    ]);
  });

  test("are heard with the row's label, within 75 characters", () => {
    const heard = (names: readonly string[]) => {
      const rendered = renderSlack(slippingDigest(names)).blocks ?? [];
      return rendered.flatMap((block) =>
        block.type === "actions" ? block.elements.flatMap((button) => button.accessibility_label ?? []) : [],
      );
    };
    expect(heard(["Acme"])).toEqual(["Acknowledge: Acme", "Snooze: Acme", "Task: Acme", "Why?: Acme"]);
    expect(heard(["W".repeat(120)])[0]).toBe(`Acknowledge: ${"W".repeat(61)}…`);
  });

  test("leave room for everything else of the fullest digest", () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({
      looked: looked(`a${at}`),
      reasons: fellToRed,
      involuntary: at % 2 === 0,
    }));
    const recovered = Array.from(
      { length: 9 },
      (_, at) => ({ looked: looked(`r${at}`), from: "red", to: "green" }) as const,
    );
    const fullest = digest({ slipping: [...ten, ...ten], recovered, snoozed: 2, unscored: 5 });
    const rendered = renderSlack(fullest);
    expect(rendered.degraded).toBeUndefined();
    // The headline, two titles, ten accounts with their buttons, who recovered, the remarks, the answer's own buttons; of fifty.
    expect(rendered.blocks?.length).toBe(1 + 2 + 10 * 2 + 1 + 1 + 1);
  });
});

describe("in Teams, a row's buttons", () => {
  test("stand right below its words, and are heard with its label", () => {
    const [card] = renderTeams(slippingDigest(["Acme"])).cards;
    const at = card?.body.findIndex(({ type }) => type === "ActionSet") ?? 0;
    const texts = card?.body
      .slice(at - 3, at)
      .map((element) => (element.type === "RichTextBlock" ? element.inlines[0]?.text : ""));
    expect(texts).toEqual([
      "Acme",
      "MRR at stake: $5,000 · Score: 34 · Change: -7 points · Action window: 20 days left",
      "From yellow to red and the score fell. Weekly active users are falling week by week -> " +
        "Review the usage with the account and agree on a success plan (nobody owns it)",
    ]);
    const set = card?.body[at];
    expect(set?.type === "ActionSet" && set.actions.map(({ title, tooltip, data }) => [title, tooltip, data])).toEqual([
      ["Acknowledge", "Acknowledge: Acme", { a: "ans-1", t: "a1" }],
      ["Snooze", "Snooze: Acme", { a: "ans-1", t: "a2" }],
      ["Task", "Task: Acme", { a: "ans-1", t: "a3" }],
      ["Why?", "Why?: Acme", { a: "ans-1", t: "a4" }],
    ]);
  });

  test("let ten accounts with ordinary names stand in one card", () => {
    const names = Array.from({ length: 40 }, (_, at) => `Northern Shipping ${at} GmbH`);
    const { cards } = renderTeams({ ...slippingDigest(names), id: "0190f5a0-0000-7000-8000-000000000000" });
    expect(cards.map((card) => JSON.stringify(card).length <= teamsLimits.cardBytes.max)).toEqual([true]);
  });
});

test("in a terminal, a row's buttons stand in one line below it, and not once more at the end", () => {
  const lines = renderTerminal(twoAccounts, { width: 200, colour: false }).split("\n");
  expect(lines.filter((line) => line.includes("Acknowledge"))).toEqual([
    "    [a1] Acknowledge · [a2] Snooze · [a3] Task · [a4] Why?",
    "    [a5] Acknowledge · [a6] Snooze · [a7] Task · [a8] Why?",
  ]);
});

test("where nothing may be shared, a row keeps its buttons", () => {
  const buttons = (blocks: ReturnType<typeof renderSlack>["blocks"] = []) =>
    blocks.flatMap((block) => (block.type === "actions" ? block.elements.map(({ action_id }) => action_id) : []));
  const all = buttons(renderSlack(fullDigest).blocks);
  expect(buttons(renderSlack(fullDigest, { share: false }).blocks)).toEqual(
    all.filter((id) => id !== "holdfast:share"),
  );
});
