/** Answers of a survey by kind, and no other count as a part of them. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const survey = { survey: "nps", nps: 34, responses: 120, promoters: 61, passives: 39, detractors: 20, complaints: 7 };
const why = (text: string) => unproved(readFacts(survey), text);

describe("borne out by the facts", () => {
  it.each([
    "Of 120 responses, 61 were promoters and 20 detractors.",
    "Of 120 responses, 61 came from promoters, 39 from passives and 20 from detractors.",
    "61 of the 120 responses were promoters.",
  ])("%s", (text) => {
    expect(why(text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Of 120 responses, 61 were detractors.",
    "Of 130 responses, 61 were promoters.",
    "Of 120 responses, 60 were promoters.",
    "20 of the 120 responses were promoters.",
    "Of 120 responses, 7 were complaints.",
    "Of 120 responses, 61% were promoters.",
  ])("%s", (text) => {
    expect(why(text)).not.toBeNull();
  });
});
