/** From an answer over a real HTTP server back to words: what leaves, what is taken, and what becomes of it. */
import { afterEach, describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { factsById, fill } from "../../src/answers/sentence.ts";
import type { Phrased, Phraser } from "../../src/phrasing/phraser.ts";
import { acmeHealth } from "../answers/golden-account.ts";
import { goodModel } from "../support/model/good-model.ts";
import { materialIn, saying } from "../support/model/material.ts";
import { offRecord } from "../support/model/off-record.ts";
import { phraserAt } from "../support/model/phraser-at.ts";
import { answering } from "../support/model/replies.ts";
import { type ModelServer, type Respond, startModelServer } from "../support/model/server.ts";
import { stubMasking } from "../support/model/stub-masking.ts";

const answer = answerAccountHealth(acmeHealth);
const never = new AbortController().signal;

let server: ModelServer;
afterEach(() => server.close());

async function phrasedBy(respond: Respond, parts: Parameters<typeof phraserAt>[1] = {}): Promise<Phrased> {
  server = await startModelServer(respond);
  const phraser: Phraser = phraserAt(server.llm, parts);
  return phraser.phrase(
    { answer, masking: stubMasking(["Acme Robotics", "Jana Novak"]), untrusted: [], begin: offRecord },
    never,
  );
}

describe("a good model", () => {
  test("has its sentences taken, with the facts of the headline in them", async () => {
    const said = saying([
      "{f1:name} is {f3}: {p1}, and its health score is {f2}",
      "At stake is {f4} of MRR, which is {f5} a year; it renews on {f6}, and the action window is {f7}.",
      "Next step, for {f8}: {p2}.",
    ]);
    const { words, calls } = await phrasedBy(answering(() => said));
    expect(words?.sentences.map(({ text }) => text)).toEqual([
      "{f1} is {f3}: weekly active users are falling week by week, and its health score is {f2}.",
      "At stake is {f4} of MRR, which is {f5} a year; it renews on {f6}, and the action window is {f7}.",
      "Next step, for {f8}: Review the usage with the account and agree on a success plan.",
    ]);
    expect(words).toMatchObject({ by: "model", prompt_version: "account-2", model_call: "call-1" });
    expect(calls.map(({ verdict, attempt, answerId }) => ({ verdict, attempt, answerId }))).toEqual([
      { verdict: "accepted", attempt: 1, answerId: answer.id },
    ]);
  });

  test("leaves the account on record that its request tells of, though it names none", async () => {
    const { calls } = await phrasedBy(answering(goodModel));
    expect(calls[0]?.about.accounts).toEqual([acmeHealth.account.id]);
  });

  test("is asked once more with the reasons, and has its better sentences taken", async () => {
    const said = answering((body, nth) => (nth === 1 ? saying(["It fell by 12 percent."]) : goodModel(body)));
    const { words, calls } = await phrasedBy(said);
    expect(words?.sentences).toHaveLength(3);
    expect(calls.map(({ verdict }) => verdict)).toEqual(["refused", "accepted"]);
    const again = materialIn(server.received[1]?.body ?? "").again ?? [];
    expect(again[0]).toBe("Sentence one has a digit outside a slot.");
  });

  test("is asked twice and no more", async () => {
    const { words, calls } = await phrasedBy(answering(() => "I cannot say it otherwise."));
    expect(words).toBeNull();
    expect(calls.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ["refused", "The reply is not the JSON that was asked for."],
      ["refused", "The reply is not the JSON that was asked for."],
    ]);
  });
});

test("what the gate refuses is not said", async () => {
  const plain = answer.headline.map(({ text }) => fill(text, factsById(answer.facts))).join(" ");
  const check = (_: unknown, text: string) => ({ ok: text === plain, reasons: text === plain ? [] : ["no"] });
  const { words, calls } = await phrasedBy(answering(goodModel), { check });
  expect(words).toBeNull();
  expect(calls.map(({ reasons }) => reasons)).toEqual([["no"], ["no"]]);
});

describe("what leaves the house", () => {
  test("is the record, byte for byte", async () => {
    const { calls } = await phrasedBy(answering(goodModel));
    expect(calls.map(({ request }) => request)).toEqual(server.received.map(({ body }) => body));
  });

  test("holds no figure and no name of the answer", async () => {
    await phrasedBy(answering(goodModel));
    const body = server.received[0]?.body ?? "";
    for (const { display } of answer.facts.filter(({ kind }) => kind !== "text" && kind !== "reason")) {
      expect(body).not.toContain(display.length > 2 ? display : `"${display}"`);
    }
    expect(JSON.stringify(materialIn(body)).replace(/[fp]\d+/g, "")).not.toMatch(/\d/);
  });
});
