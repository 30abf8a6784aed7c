import { expect, test } from "vitest";
import { packed } from "../../src/presentation/teams/pack.ts";
import { type Part, textPart } from "../../src/presentation/teams/part.ts";

/** {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":""}]} are 65 bytes: with its text a block takes 98, two in a list 199. */
const line = (letter: string) => letter.repeat(98 - 65);
const lines = (part: string): Part => textPart(Array.from(part, line));
const bodies = (parts: readonly string[], room: number) =>
  packed(parts.map(lines), room).map((body) =>
    body
      .map((element) => (element.type === "RichTextBlock" ? element.inlines.map(({ text }) => text[0]).join("") : "?"))
      .join(""),
  );

test("parts stand together while there is room for all of the next", () => {
  expect(bodies(["aa", "b", "cc"], 400)).toEqual(["aab", "cc"]);
  expect(bodies(["aa", "b", "cc"], 500)).toEqual(["aabcc"]);
});

test("a part that is too long for a card is divided, each card as full as can be, the first beginning anew", () => {
  expect(bodies(["a", "bbbbb", "c"], 200)).toEqual(["a", "bb", "bb", "bc"]);
  expect(bodies(["bbbb"], 200)).toEqual(["bb", "bb"]);
});

test("nothing to say is no card", () => {
  expect(bodies(["", ""], 200)).toEqual([]);
});
