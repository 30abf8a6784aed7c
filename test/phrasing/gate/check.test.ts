import { describe, expect, it } from "vitest";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import { account, drop } from "./facts-of-drivers.ts";

const isShown = (facts: typeof drop, text: string) => checkText(facts, text).ok;

describe("what the facts say may be shown", () => {
  it.each([
    "NRR fell from 107.5% to 98.3%.",
    "NRR was 98.3% in Q3 2026, down 9.2 points.",
    "NRR was 107.5% in Q2 2026.",
    "Acme Robotics lost $12,000.",
    "Globex lost about $8k after a failed payment.",
    "Q2 Solutions grew by $3,000.",
    "The biggest drop was Acme Robotics.",
  ])("%s", (text) => expect(checkText(drop, text)).toEqual({ ok: true, reasons: [] }));

  it.each([
    "Acme Robotics is yellow with a score of 45.",
    "The score fell from 72 to 45.",
    "Its owner is Kim Larsen, its champion Dana Smith.",
    "It renews on 12 January 2027.",
  ])("%s", (text) => expect(checkText(account, text)).toEqual({ ok: true, reasons: [] }));
});

/** One line for each check of masking.md §5, in its order. */
describe("what they do not say is refused", () => {
  it.each([
    ["a figure of nobody", "NRR fell from 107.5% to 97.3%."],
    ["a figure in words", "Acme Robotics lost thirteen thousand dollars."],
    ["percent for points", "NRR fell by 9.2%."],
    ["another currency", "Acme Robotics lost €12,000."],
    ["the figure of another account", "Globex lost $12,000."],
    ["the figure of another metric", "GRR fell from 107.5% to 98.3%."],
    ["the ends exchanged", "NRR fell from 98.3% to 107.5%."],
    ["another quarter", "NRR was 98.3% in Q2 2026."],
    ["another way", "NRR rose from 107.5% to 98.3%."],
    ["better for worse", "NRR improved by 9.2 points."],
    ["a stranger", "Initech lost $12,000."],
    ["another account's reason", "Acme Robotics lost $12,000 after a failed payment."],
    ["a reason of its own", "NRR fell because of the holidays."],
    ["a driver that pulled the other way", "NRR fell because of Q2 Solutions."],
    ["the second as the first", "The biggest drop was Globex."],
    ["all where one rose", "All accounts fell."],
    ["a count of its own", "Three accounts fell."],
    ["a forecast", "NRR will fall to 98.3%."],
    ["advice", "NRR fell to 98.3%, so call Acme Robotics."],
    ["a sum that nobody made", "Acme Robotics and Globex lost $20,000."],
    ["a share that nobody made", "Acme Robotics is 60% of the drop."],
    ["a link", "NRR fell to 98.3%, see https://example.com."],
    ["markup", "NRR fell to *98.3%*."],
    ["a slot never filled", "NRR fell to {f3}."],
    ["digits of another script", "NRR fell to ٩٨%."],
    ["what cannot be seen", "NRR fell to 98.3%\u202e."],
    ["nothing", " "],
  ])("%s", (_, text) => expect(isShown(drop, text)).toBe(false));

  it.each([
    ["another role", "Its owner is Dana Smith."],
    ["another band", "Acme Robotics is red."],
    ["another day's event", "It renews on 21 November 2026."],
    ["a denial", "The score did not fall."],
  ])("%s", (_, text) => expect(isShown(account, text)).toBe(false));
});

describe("facts and texts of any kind", () => {
  const nested = (depth: number): Record<string, unknown> => {
    let inner: Record<string, unknown> = { value: 1 };
    for (let level = 0; level < depth; level++) inner = { inner };
    return inner;
  };

  it("refuses facts that are nested ten thousand deep, and says so", () => {
    expect(checkText(nested(10_000), "NRR fell.").reasons).toEqual(["The facts are nested deeper than 40 levels."]);
  });

  it("refuses a text of a million characters without reading it", () => {
    expect(checkText(drop, "1 ".repeat(500_000)).reasons).toEqual(["The text is longer than 6000 characters."]);
  });

  it("has no answer for facts that are empty but the empty claim", () => {
    expect(isShown({}, "NRR is 98.3%.")).toBe(false);
  });
});
