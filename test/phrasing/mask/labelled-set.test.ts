/** The labelled set itself: large enough, in enough languages, and every label true of its text. */
import { expect, test } from "vitest";
import { groupBy } from "../../../src/core/group-by.ts";
import { entityTypes } from "../../../src/phrasing/mask/masked-text.ts";
import { examine } from "../../support/masking/examine.ts";
import { labelledSet } from "../../support/masking/labelled-set.ts";

const set = labelledSet("crm");
const labels = set.flatMap(({ entities }) => entities);

/** Of the contract; REDACTED is what is left when no type can be told, so nothing is labelled so. */
const labelledTypes = entityTypes.filter((type) => type !== "REDACTED");

test("every labelled value and every figure that has to stay stands in its text", () => {
  for (const text of [...set, ...labelledSet("held out"), ...labelledSet("ways round it")]) {
    expect(() => examine(text, [])).not.toThrow();
    for (const kept of text.kept) expect(text.text).toContain(kept);
  }
});

test("nothing is asked for twice, and a harmless text is one without labels", () => {
  expect(new Set(set.map(({ id }) => id)).size).toBe(set.length);
  expect(set.filter(({ text }, at) => set.findIndex((one) => one.text === text) !== at)).toEqual([]);
  for (const { harmless, entities } of set) expect(harmless).toBe(entities.length === 0);
});

test.each(labelledTypes)("%s is labelled at least 20 times", (type) => {
  expect(labels.filter((label) => label.type === type).length).toBeGreaterThanOrEqual(20);
});

test("e-mail addresses and phone numbers are labelled at least 120 times each, and 200 lines are harmless", () => {
  for (const type of ["EMAIL", "PHONE"])
    expect(labels.filter((label) => label.type === type).length).toBeGreaterThanOrEqual(120);
  expect(set.filter(({ harmless }) => harmless).length).toBeGreaterThanOrEqual(200);
});

test("the texts are in eleven languages, seven of them with 25 texts and more", () => {
  const texts = groupBy(set, ({ lang }) => lang);
  const manyTexts = [...texts].filter(([, { length }]) => length >= 25).map(([lang]) => lang);
  expect([...texts.keys()].sort()).toEqual(["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv"]);
  expect(manyTexts.sort()).toEqual(["de", "en", "es", "fr", "it", "nl", "pt"]);
});
