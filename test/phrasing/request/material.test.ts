/** What the request says of a fact: its label without whose it is. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import type { Answer } from "../../../src/answers/answer.ts";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { offerOf, requestText } from "../../../src/phrasing/request/material.ts";
import { acmeHealth } from "../../answers/golden-account.ts";

const answer = answerAccountHealth(acmeHealth);

function labelsOf(name: string, label: (label: string) => string = (own) => own): readonly string[] {
  const facts: Answer["facts"] = answer.facts.map((fact) => ({
    ...fact,
    label: label(fact.label),
    subject: { ...fact.subject, name },
  }));
  const masking = openMasking({ people: [], accounts: [], regions: [] });
  const text = requestText(offerOf({ ...answer, facts }), masking, [], []);
  return [...text.matchAll(/"label":"([^"]*)"/g)].map(([, said = ""]) => said);
}

test("an account of one letter takes none out of a word", () => {
  expect(labelsOf("a")).toEqual(labelsOf("Acme Robotics"));
});

test.each(["Pirol, Kleiber", "C++ (EU) $1", "[x", "24-7 ^ a/b"])(
  "%s is left out, whatever signs stand in it",
  (name) => {
    const labels = labelsOf("Acme Robotics");
    expect(labelsOf(name, (own) => `${own}, ${name}`)).toEqual(labels);
  },
);
