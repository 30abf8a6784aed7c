/** An adversarial model behind a real server: what is shown of an answer is what a right reply says, or the plain words stay. */
import { afterEach, describe, expect, test } from "vitest";
import { openMasking } from "../../src/phrasing/mask/open-masking.ts";
import { modelLimits } from "../../src/phrasing/model/limits.ts";
import { phrasingTask } from "../../src/phrasing/request/task-of.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { adversary } from "../support/model/adversary.ts";
import { dictionaryOf } from "../support/model/dictionary-of.ts";
import { goodSentences } from "../support/model/good-model.ts";
import { offRecord } from "../support/model/off-record.ts";
import { offered, readAs, reading } from "../support/model/offered.ts";
import { phraserAt } from "../support/model/phraser-at.ts";
import { answering } from "../support/model/replies.ts";
import { type ModelServer, startModelServer } from "../support/model/server.ts";

let server: ModelServer;
afterEach(() => server.close());

const asked = everyAnswer.filter(([, answer]) => phrasingTask(answer) !== null).filter((_, at) => at % 5 === 0);

describe.each([1, 2, 3])("by the seed %i", (seed) => {
  test.each(asked)("%s", async (_, answer) => {
    server = await startModelServer(answering(adversary(seed)));
    const phraser = phraserAt(server.llm, { limits: modelLimits });
    const masking = openMasking(dictionaryOf(answer));
    const { words, calls } = await phraser.phrase(
      { answer, masking, untrusted: [], begin: offRecord },
      new AbortController().signal,
    );
    const { offer, seen } = offered(answer);
    if (words !== null) expect({ text: readAs(words.sentences, offer) }).toEqual(reading(goodSentences(seen), offer));
    expect(calls.map(({ verdict }) => verdict)).toEqual(
      words === null ? ["refused", "refused"] : expect.arrayContaining(["accepted"]),
    );
  });
});
