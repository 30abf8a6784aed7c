import { describe, expect, test } from "vitest";
import { renderTeams, renderTeamsReceipt } from "../../src/presentation/teams/render.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { vendorFindings } from "./vendor-card.ts";

const charts = ["Chart.Line", "Chart.VerticalBar"];

describe("the vendor's library finds nothing wrong", () => {
  test.each(everyAnswer)("with the cards of %s, and knows all but charts", (_, answer) => {
    const receipts = Object.keys(answer.receipts).flatMap((id) => renderTeamsReceipt(answer, id).cards);
    for (const card of [...renderTeams(answer).cards, ...receipts]) {
      const { unknown, problems } = vendorFindings(card);
      expect(problems).toEqual([]);
      expect(unknown.filter((type) => !charts.includes(type))).toEqual([]);
    }
  });
});

test("it does find what is wrong: an element it does not know, a text without text, an unknown button, an old version", () => {
  const card = (body: readonly object[], version = "1.5") => ({ type: "AdaptiveCard", version, body });
  expect(vendorFindings(card([{ type: "Carrousel" }])).unknown).toEqual(["Carrousel"]);
  for (const wrong of [
    card([{ type: "RichTextBlock", inlines: [{ type: "TextRun", size: "Huge" }] }]),
    card([{ type: "Table", columns: [{ width: "wide" }], rows: [] }]),
    card([{ type: "ActionSet", actions: [{ type: "Action.ShowCard" }] }], "1"),
  ]) {
    expect(vendorFindings(wrong).problems).not.toEqual([]);
  }
});
