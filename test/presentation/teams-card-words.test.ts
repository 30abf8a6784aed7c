import { expect, it } from "vitest";
import { cardOf } from "../../src/presentation/card.ts";
import { fallbackText } from "../../src/presentation/fallback-text.ts";
import { cardWords } from "../../src/presentation/teams/card-words.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { atRisk } from "./at-risk-answer.ts";

it("says line by line what the card shows, and none of its buttons", () => {
  const text = (words: string) => ({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: words }] });
  const row = (...cells: string[]) => ({ cells: cells.map((words) => ({ items: [text(words)] })) });
  const table = { type: "Table", rows: [row("Account", "Score"), row("Acme", "41")] };
  const body = [
    text("2 accounts"),
    table,
    { type: "Chart.Line", data: [], fallback: { type: "Table", rows: [row("Jul", "9")] } },
    { type: "ActionSet", actions: [{ type: "Action.Execute", title: "Why?" }] },
  ];
  expect(cardWords({ body })).toBe("2 accounts\nAccount · Score\nAcme · 41\nJul · 9");
});

it("loses no line of a list of accounts", () => {
  const answer = atRisk(["Acme", "Globex", "Initech"].map((name) => ({ name, owner: "Kim" })));
  const said = bare(renderTeams(answer).cards.map(cardWords).join("\n"));
  const lost = fallbackText(cardOf(answer))
    .split(/\n| · /)
    .filter((line) => !said.includes(bare(line)));
  expect(lost).toEqual([]);
});

/** Labels and values stand beside each other with a colon in the one and without in the other. */
function bare(text: string): string {
  return text.replace(/[\s·:\u200b]+/g, "");
}

it("makes nothing of what is no card", () => {
  expect(cardWords(undefined)).toBe("");
});
