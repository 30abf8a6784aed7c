/** What a model's own words may not hold, each by its reason. */
import { expect, test } from "vitest";
import { ownTextFaults } from "../../../src/phrasing/reply/own-text.ts";

const given = new Set(["first", "the"]);

test.each([
  ["it fell by 12", "a digit outside a slot"],
  ["it fell by １２", "a digit outside a slot"],
  ["it fell by ٣", "a digit outside a slot"],
  ["a ½ of it", "a digit outside a slot"],
  ["twelve of them", "a number in words"],
  ["it Doubled", "a number in words"],
  ["ein Drittel davon", "a number in words"],
  ["la moitié", "a number in words"],
  ["la mitad", "a number in words"],
  ["see https://x", "a link or an address"],
  ["see acme.example", "a link or an address"],
  ["ask @dana", "a mention or an address"],
  ["[PERSON_1] says", "a placeholder or a link in brackets"],
  ["{f1 is", "a broken slot"],
  ["<b>now</b>", "markup"],
  ["it is **red**", "formatting or code"],
  ["they said “no”", "a quotation"],
  ["is it red?", "a question or an exclamation"],
  ["it is in %", "a unit or a currency outside a slot"],
  ["it is in €", "a unit or a currency outside a slot"],
  ["it f\u200bell", "a character that is no plain letter or mark"],
  ["it \u202efell", "a character that is no plain letter or mark"],
  ["it fеll", "a character that is no plain letter or mark"],
  ["it fe\u0301ll", "a character that is no plain letter or mark"],
  ["ﬁne", "letters in a disguise"],
])("%s", (own, reason) => {
  expect(ownTextFaults(own, given)).toContain(reason);
});

test("plain words with their marks are none of these", () => {
  expect(ownTextFaults("It is red, with a score of : which – as it was – fell; (its own).", given)).toEqual([]);
});

test("a number in words that the statements have is tied to its slot like any other word", () => {
  expect(ownTextFaults("the first is ", given)).toEqual([]);
  expect(ownTextFaults("the second is ", given)).toEqual(["a number in words"]);
});
