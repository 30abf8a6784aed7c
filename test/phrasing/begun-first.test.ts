/** A call is on record before its first byte leaves, and what cannot be recorded is not sent. */
import { afterEach, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { modelLimits } from "../../src/phrasing/model/limits.ts";
import type { BegunCall } from "../../src/phrasing/model/model-call.ts";
import { acmeHealth } from "../answers/golden-account.ts";
import { goodModel } from "../support/model/good-model.ts";
import { saying } from "../support/model/material.ts";
import { phraserAt } from "../support/model/phraser-at.ts";
import { answering, sending } from "../support/model/replies.ts";
import { type ModelServer, type Respond, startModelServer } from "../support/model/server.ts";
import { stubMasking } from "../support/model/stub-masking.ts";

const answer = answerAccountHealth(acmeHealth);
const never = new AbortController().signal;
const lyingFirst = answering((body, nth) => (nth === 1 ? saying(["It fell by 12 percent."]) : goodModel(body)));
const slowRecord = "/record";
const unrecordable = () => Promise.reject(new Error("no record"));

let server: ModelServer;
afterEach(() => server.close());

/** What happened, in order, of a server that answers so, with a record that may fail at one of its calls. */
async function happened(respond: Respond, failing: number | null = null) {
  const events: string[] = [];
  const begun: BegunCall[] = [];
  let asked = 0;
  server = await startModelServer((response, received, nth) => {
    if (received.path === slowRecord) return sending(200, "{}")(response, received, nth);
    events.push(`asked ${received.body}`);
    asked += 1;
    respond(response, received, asked);
  });
  const begin = async (call: BegunCall) => {
    if (begun.length + 1 === failing) return unrecordable();
    begun.push(call);
    // A record takes its time, here twice as long as the way to the model; nothing leaves meanwhile.
    for (const _ of [1, 2]) await fetch(server.llm.baseUrl.replace("/v1", slowRecord));
    events.push(`begun ${call.request}`);
  };
  const request = { answer, masking: stubMasking(["Acme Robotics"]), untrusted: [], begin };
  return { events, begun, phrased: await phraserAt(server.llm).phrase(request, never) };
}

test("each request is begun with the very bytes that then leave, the retry too", async () => {
  const { events, begun, phrased } = await happened(lyingFirst);
  expect(events.map((event) => event.slice(0, 5))).toEqual(["begun", "asked", "begun", "asked"]);
  expect(events.filter((event) => event.startsWith("begun")).map((event) => event.slice(6))).toEqual(
    server.received.filter(({ path }) => path !== slowRecord).map(({ body }) => body),
  );
  expect(begun.map(({ id, attempt }) => [id, attempt])).toEqual(phrased.calls.map(({ id, attempt }) => [id, attempt]));
  expect(begun.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(phrased.words?.model_call).toBe(begun[1]?.id);
});

test("each request in another form is begun as a call of its own, in their order", async () => {
  const formless: Respond = (response, received, nth) =>
    nth === 1
      ? sending(400, JSON.stringify({ error: { message: "response_format is not known" } }))(response, received, nth)
      : answering(goodModel)(response, received, nth);
  const { begun, phrased } = await happened(formless);
  expect(begun.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(phrased.calls.map(({ id, verdict }) => [id, verdict])).toEqual([
    [begun[0]?.id, "failed"],
    [begun[1]?.id, "accepted"],
  ]);
});

test("what cannot be put on record is not sent, and the plain words stay", async () => {
  const { events, phrased } = await happened(answering(goodModel), 1);
  expect(events).toEqual([]);
  expect(phrased).toEqual({ words: null, calls: [] });
});

test("a retry that cannot be put on record is not sent; what came of the first request is told", async () => {
  const { events, phrased } = await happened(lyingFirst, 2);
  expect(events).toHaveLength(2);
  expect(phrased.words).toBeNull();
  expect(phrased.calls.map(({ verdict }) => verdict)).toEqual(["refused"]);
});

test("a record that hangs takes no longer than a server that does; nothing is sent, and its place is free again", async () => {
  server = await startModelServer(answering(goodModel));
  const phraser = phraserAt(server.llm, { limits: { ...modelLimits, requestMs: 1_500, failuresInRow: 1, atOnce: 1 } });
  const request = { answer, masking: stubMasking(), untrusted: [] };
  const hanging = () => new Promise<never>(() => {});
  expect(await phraser.phrase({ ...request, begin: hanging }, never)).toEqual({ words: null, calls: [] });
  const stop = new AbortController();
  const stopping = () => {
    stop.abort();
    return hanging();
  };
  expect(await phraser.phrase({ ...request, begin: stopping }, stop.signal)).toEqual({ words: null, calls: [] });
  expect(server.received).toEqual([]);
  expect((await phraser.phrase({ ...request, begin: async () => {} }, never)).words).not.toBeNull();
});

test("that it could not be put on record is no failure of the server: the next answer is asked for", async () => {
  server = await startModelServer(answering(goodModel));
  const phraser = phraserAt(server.llm, { limits: { ...modelLimits, failuresInRow: 1, atOnce: 1 } });
  const request = { answer, masking: stubMasking(), untrusted: [] };
  await phraser.phrase({ ...request, begin: unrecordable }, never);
  expect((await phraser.phrase({ ...request, begin: async () => {} }, never)).words).not.toBeNull();
});
