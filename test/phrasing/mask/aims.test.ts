/** The masker on the labelled sets: what it has to find, what it may touch, and that what is found is gone. Times are the bench's. */
import { expect, test } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { missed } from "../../support/masking/aims.ts";
import { examine } from "../../support/masking/examine.ts";
import { examinedSet } from "../../support/masking/examined-set.ts";
import { dictionaryOf, labelledSet } from "../../support/masking/labelled-set.ts";
import { recallOf, tally } from "../../support/masking/tally.ts";

/** Masked once for all that is asked of it. */
const masked = labelledSet("crm").map((of) => {
  const masking = openMasking(dictionaryOf(of));
  return { of, masking, ...masking.mask(of.text) };
});
const crm = masked.map(({ of, entities }) => examine(of, entities));

test("on texts as they stand in a CRM every aim is reached", () => {
  expect(missed(tally(crm))).toEqual([]);
});

test("no figure, date or number that has to stay is masked", () => {
  expect(tally(crm).eaten).toEqual([]);
});

test("on texts written after it, every e-mail address and phone number is found", () => {
  const heldOut = tally(examinedSet("held out"));
  expect([recallOf(heldOut, "EMAIL"), recallOf(heldOut, "PHONE")]).toEqual([1, 1]);
});

/** Of the ways round it, by the number of the text: an address told in words, names inflected or of a common word, and their like. */
const knownWaysRound =
  "009 015 031 035 038 039 042 043 066 079 085 097 104 129 134 137 138 142 151 152 153 154 176 179 186".split(" ");

test("of the ways round it none is open but those that are known", () => {
  const open = examinedSet("ways round it").filter(({ findings }) =>
    findings.some(({ outcome }) => outcome === "leaked"),
  );
  const numbers = open.map(({ of }) => of.id.replace("ways-round-", ""));
  expect(numbers.filter((number) => !knownWaysRound.includes(number))).toEqual([]);
});

test("what is found is gone from the text", () => {
  for (const { of, text, entities } of masked)
    for (const { label, outcome } of examine(of, entities).findings)
      if (outcome === "found" && label.type !== "LITERAL" && isSaidOnce(of.text, label.value))
        expect(text).not.toContain(label.value);
});

test("what comes back stands for the same: masked again it is the same text", () => {
  const neverBack = new Set<string>(["SECRET", "CREDIT_CARD", "IBAN", "REDACTED"]);
  for (const { of, masking, text, entities } of masked) {
    if (entities.some(({ type }) => neverBack.has(type))) continue;
    const back = masking.unmask(text);
    expect(back.kind === "whole" && masking.mask(back.text).text, of.id).toBe(text);
  }
});

/** What stands in a text a second time may stand there unlabelled. */
function isSaidOnce(text: string, value: string): boolean {
  return text.split(value).length === 2;
}
