/** Ten thousand seeded lies about the good sentences, by another seed each time: the gate lets none of them through. */
import { expect, test } from "vitest";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { labelledCases } from "../support/gate/labelled.ts";
import { liesAbout, lineOf } from "../support/gate/lies.ts";
import { seed, whole } from "../support/runs.ts";

test("no seeded lie is accepted", () => {
  const lies = liesAbout(labelledCases("good.jsonl"), seed, whole ? 10_000 : 300);
  const accepted = lies.filter(({ of, text }) => checkText(of.facts, text).ok);
  expect(accepted.map(lineOf)).toEqual([]);
}, 600_000);
