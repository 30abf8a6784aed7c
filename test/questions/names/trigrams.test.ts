/** pg_trgm's own examples, and similarities counted by hand. */
import { expect, test } from "vitest";
import { similarity, trigramsOf } from "../../../src/questions/names/trigrams.ts";

test("similarity('word', 'two words') is 4 / 11, as the PostgreSQL documentation says (0.363636)", () => {
  expect(similarity(["word"], ["two", "words"])).toBe(4 / 11);
});

test("a word has two spaces before and one after: cat is '  c', ' ca', 'cat', 'at '", () => {
  expect(trigramsOf(["cat"])).toHaveLength(4);
});

test.each([
  // acme: __a _ac acm cme me_; amce: __a _am amc mce ce_; one shared of nine.
  ["acme", "amce", 1 / 9],
  // globex has 7, globx has 6: __g _gl glo lob shared by both with obe, bex, ex_ against obx, bx_... 4 of 9.
  ["globex", "globx", 4 / 9],
  ["acme", "acme", 1],
  ["acme", "zzyx", 0],
])("similarity of %s and %s is %d", (a, b, expected) => {
  expect(similarity([a], [b])).toBe(expected);
  expect(similarity([b], [a])).toBe(expected);
});

test("nothing is alike to nothing", () => {
  expect(similarity([], [])).toBe(0);
  expect(similarity([], ["acme"])).toBe(0);
});
