/** The corpus once more, in a model's words: every surface shows them where the headline stood, with the same facts, and says whose they are. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { phrasedAnswer } from "../../src/answers/phrased.ts";
import { sentence } from "../../src/answers/sentence.ts";
import { answeredCorpus } from "./corpus/answered.ts";
import { digests } from "./corpus/digests.ts";
import { surfaces } from "./surfaces.ts";

const documents = [...(await answeredCorpus()), ...digests].map(({ name, answer }) => ({
  name,
  answer: inWords(answer),
}));

/** Its sentences in another order, each begun otherwise: no line of the headline is left as it was. */
function inWords(answer: Answer): Answer {
  const sentences = answer.headline.map(({ text }) => sentence(`Put shortly: ${text}`)).reverse();
  const words = { by: "model", sentences, prompt_version: "test-1", model_call: "call-1" } as const;
  return phrasedAnswer(answer, { id: `${answer.id}-w`, words, model: { name: "small-1", region: "EU" } });
}

/** What a reader is to find: as if the words had been the headline all along. */
function asRead(answer: Answer): Answer {
  return { ...answer, headline: answer.words?.sentences ?? [], words: null };
}

describe.each(surfaces)("$name", ({ render, differences }) => {
  test.each(documents)("$name", ({ answer }) => {
    const rendering = render(answer);
    expect(differences(asRead(answer), rendering)).toEqual([]);
    expect(JSON.stringify(rendering).replaceAll("\\n", " ")).toContain(
      "Phrased by small-1, EU; every figure by Holdfast.",
    );
  });

  test("and plain words in their place are noticed", () => {
    const unnoticed = documents.filter(
      ({ answer }) => differences(asRead(answer), render({ ...answer, words: null })).length === 0,
    );
    expect(unnoticed.map(({ name }) => name)).toEqual([]);
  });
});
