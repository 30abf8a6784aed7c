/** A real model's server, named by LLM_BASE_URL: what it is sent is masked, what it says is taken or refused with a reason, and how much of it is taken. */
import { afterAll, describe, expect, test } from "vitest";
import { fill } from "../../src/answers/sentence.ts";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../src/phrasing/gate/of-answer.ts";
import { openMasking } from "../../src/phrasing/mask/open-masking.ts";
import { openPhraser } from "../../src/phrasing/open-phraser.ts";
import { offerOf } from "../../src/phrasing/request/material.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { dictionaryOf } from "../support/model/dictionary-of.ts";
import { namedServer } from "../support/model/named-server.ts";
import { offRecord } from "../support/model/off-record.ts";

let calls = 0;
const phraser = openPhraser({
  llm: namedServer(),
  check: (answer, text) => checkText(answerFacts(answer), text),
  newId: () => `call-${++calls}`,
  clock: () => new Date().toISOString(),
});

/** Every eighth: a few of each kind, at the price of a cup of coffee. */
const asked = everyAnswer.filter(([, answer]) => phraser.phrases(answer)).filter((_, at) => at % 8 === 0);

const counted = { asked: 0, taken: 0 };
afterAll(() => {
  const { name, host, region } = phraser.model;
  process.stdout.write(
    `${name} at ${host} (${region ?? "region not said"}): ${counted.taken} of ${counted.asked} answers phrased\n`,
  );
});

describe.each(asked)("%s", (_, answer) => {
  test("is phrased, or refused with a reason", { timeout: 60_000 }, async () => {
    const dictionary = dictionaryOf(answer);
    const phrased = await phraser.phrase(
      { answer, masking: openMasking(dictionary), untrusted: [], begin: offRecord },
      new AbortController().signal,
    );
    for (const { request, verdict, reasons } of phrased.calls) {
      for (const { name } of dictionary.people) expect(request).not.toContain(name);
      expect(verdict === "accepted" || reasons.length > 0).toBe(true);
    }
    expect(phrased.calls.at(-1)?.verdict).not.toBe("failed");
    const { facts } = offerOf(answer);
    const said = phrased.words?.sentences.map(({ text }) => fill(text, facts)).join(" ");
    process.stdout.write(`${said ?? `refused: ${phrased.calls.at(-1)?.reasons.join(" ")}`}\n`);
    counted.asked += 1;
    counted.taken += said === undefined ? 0 : 1;
  });
});
