/** 228 texts in four languages, labelled before the cues were tuned: what is found, theme by theme. */
import { expect, test } from "vitest";
import { precision, printed, recall, scoresOf, sum } from "./labelled.ts";

const languages = ["en", "de", "fr", "es"];

test("what a reader finds in the labelled texts is found, and hardly anything else", () => {
  const scores = scoresOf(languages);
  const all = sum(scores.values());
  process.stdout.write(
    [...scores]
      .toSorted()
      .map(([theme, score]) => printed(theme, score))
      .join("") + printed("all", all),
  );
  expect(precision(all)).toBeGreaterThan(0.95);
  expect(recall(all)).toBeGreaterThan(0.95);
  expect(all.toned / all.hits).toBeGreaterThan(0.95);
});

test.each(languages)("in %s as well as in the others", (language) => {
  const all = sum(scoresOf([language]).values());
  expect(precision(all)).toBeGreaterThan(0.95);
  expect(recall(all)).toBeGreaterThan(0.95);
});
