/** A plus or a minus before a number goes the way of the figure, and of the word beside it. */
import { describe, expect, it } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";
import { drop } from "../facts-of-drivers.ts";

const isShown = (text: string) => checkText(drop, text).ok;

describe("the sign of a number", () => {
  it.each(["NRR fell by 9.2 points.", "NRR fell by −9.2 points.", "Acme Robotics (-$12,000)."])(
    "may be written or left to the word of direction: %s",
    (text) => expect(isShown(text)).toBe(true),
  );

  it.each([
    ["a plus beside a word for down", "NRR fell by +9.2 points."],
    ["a minus beside a word for up", "Q2 Solutions grew by -$3,000."],
    ["a plus before what was lost", "Acme Robotics (+$12,000)."],
    ["a minus before what was won", "Q2 Solutions (-$3,000)."],
    ["none, and no word either, before what was lost", "Acme Robotics: $12,000."],
  ])("goes the way of the figure: not %s", (_, text) => expect(isShown(text)).toBe(false));

  it("is not left away where a level lies below nought", () => {
    expect(checkText({ account: "Globex", nps: -12 }, "Globex has an NPS of -12.").ok).toBe(true);
    expect(checkText({ account: "Globex", nps: -12 }, "Globex has an NPS of 12.").ok).toBe(false);
  });
});
