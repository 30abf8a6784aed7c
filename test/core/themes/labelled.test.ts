/** 588 labelled texts in four languages: what is found of those the cues were widened by, and of those they never saw. */
import { expect, test } from "vitest";
import { themeIds } from "../../../src/core/themes/theme.ts";
import { labelledIn, precision, printed, recall, scoresOf, sum } from "../../support/themes/labelled.ts";

const languages = ["en", "de", "fr", "es"];
// Sixty texts that were held out once (87 % precision, 52 % recall) and that the cues were widened after.
const seen = [...languages, "once-held-out", "written-later"];

test("what a reader finds in the texts that the cues were tuned to is found, and hardly anything else", () => {
  const scores = scoresOf(seen);
  const all = sum(scores.values());
  const lines = [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([theme, score]) => printed(theme, score));
  process.stdout.write(lines.join("") + printed("all", all));
  expect(precision(all)).toBeGreaterThan(0.95);
  expect(recall(all)).toBeGreaterThan(0.95);
  expect(all.toned / all.hits).toBeGreaterThan(0.95);
});

test.each(languages)("in %s as well as in the others", (language) => {
  const all = sum(scoresOf([language]).values());
  expect(precision(all)).toBeGreaterThan(0.95);
  expect(recall(all)).toBeGreaterThan(0.95);
});

// Labelled in one go with "written-later", before the cues were read, and halved by theme: a sentence and its translations stand
// in the same half. At first the cues found 58.0 % of the one half and 60.0 % of this one; widened by the other alone, 93.6 % of
// this one at 92.1 % precision. One hand wrote both: what strangers write is found less well, as the texts below say.
test("of the half that was never looked at as much is found, and as little else", () => {
  const all = sum(scoresOf(["never-looked-at"]).values());
  process.stdout.write(printed("never looked at", all));
  expect(precision(all)).toBeGreaterThan(0.9);
  expect(recall(all)).toBeGreaterThan(0.9);
});

// Another hand's, without the stock words of complaints, and never tuned to: 88.4 % of what is found is right, and 67.9 % is
// found. Nothing is to be added to the cues for them; texts that fit no theme are counted and said.
test("of sixty texts of another hand what is found is right, however much is missed", () => {
  const all = sum(scoresOf(["held-out"]).values());
  process.stdout.write(printed("held out", all));
  expect(precision(all)).toBeGreaterThan(0.85);
  expect(recall(all)).toBeGreaterThan(0.65);
});

test("every theme stands in both halves", () => {
  const halves = ["written-later", "never-looked-at"].map((file) => themesIn(file));
  expect(halves).toEqual([new Set(themeIds), new Set(themeIds)]);
});

function themesIn(file: string): ReadonlySet<string> {
  const labels = labelledIn(file).flatMap(({ themes }) => themes.split(" ").filter(Boolean));
  return new Set(labels.map((label) => label.slice(0, -1)));
}
