/** 348 labelled texts in four languages: what is found of those the cues were tuned to, and of those they never saw. */
import { expect, test } from "vitest";
import { precision, printed, recall, scoresOf, sum } from "./labelled.ts";

const languages = ["en", "de", "fr", "es"];
// Sixty texts that were held out once (87 % precision, 52 % recall) and that the cues were widened after.
const seen = [...languages, "once-held-out"];

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

// Written last, without the stock words of complaints, and never tuned to: 88.9 % of what is found is right, and 42.9 % is found.
// Nothing is to be added to the cues for them; texts that fit no theme are counted and said.
test("of sixty texts that were never seen what is found is right, however much is missed", () => {
  const all = sum(scoresOf(["held-out"]).values());
  process.stdout.write(printed("held out", all));
  expect(precision(all)).toBeGreaterThan(0.85);
  expect(recall(all)).toBeGreaterThan(0.4);
});
