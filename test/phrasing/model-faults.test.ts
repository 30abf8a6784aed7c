/** A server with every fault, over real HTTP: the plain words stay, the record says why, and nothing is ever thrown. */
import { afterEach, describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { modelLimits } from "../../src/phrasing/model/limits.ts";
import { acmeHealth } from "../answers/golden-account.ts";
import { faults } from "../support/model/faults.ts";
import { goodModel } from "../support/model/good-model.ts";
import { offRecord } from "../support/model/off-record.ts";
import { phraserAt } from "../support/model/phraser-at.ts";
import { answering, completionOf, sending } from "../support/model/replies.ts";
import { type ModelServer, type Respond, startModelServer } from "../support/model/server.ts";
import { stubMasking } from "../support/model/stub-masking.ts";

const request = { answer: answerAccountHealth(acmeHealth), masking: stubMasking(), untrusted: [], begin: offRecord };
const never = new AbortController().signal;

let server: ModelServer;
afterEach(() => server.close());

async function serving(respond: Respond, parts: Parameters<typeof phraserAt>[1] = {}) {
  server = await startModelServer(respond);
  return phraserAt(server.llm, parts);
}

describe.each(Object.entries(faults))("%s", (_, { respond, reason, again }) => {
  test("and the plain words stay", async () => {
    // Only where the time is what is waited for; elsewhere a slow machine must not be taken for a slow server.
    const late = reason.includes("within the time");
    const requestMs = late ? 1_500 : modelLimits.requestMs;
    const phraser = await serving(respond, { limits: { ...modelLimits, requestMs } });
    const { words, calls } = await phraser.phrase(request, never);
    expect(words).toBeNull();
    expect(calls[0]?.reasons[0]).toBe(reason);
    expect(calls.map(({ verdict }) => verdict)).toEqual(again ? ["refused", "refused"] : ["failed"]);
    // One that was cut off in time may not have come whole to the server.
    if (!late) expect(calls.map(({ request: sent }) => sent)).toEqual(server.received.map(({ body }) => body));
  });
});

test("a server that is not there is a call that failed", async () => {
  const phraser = await serving(sending(200, ""));
  await server.close();
  const { words, calls } = await phraser.phrase(request, never);
  expect(words).toBeNull();
  expect(calls.map(({ reply, reasons }) => [reply, ...reasons])).toEqual([[null, "the server could not be reached"]]);
});

test("of a reply without end no more is read or kept than the limit", async () => {
  const flood = faults["it sends ten megabytes"]?.respond ?? sending(200, "");
  const { calls } = await (await serving(flood)).phrase(request, never);
  expect(calls[0]?.reply?.length).toBe(modelLimits.replyBytes);
});

test("a call that is under way when the program stops ends with it, and is no failure of the server", async () => {
  const stop = new AbortController();
  const phraser = await serving(() => stop.abort(), { limits: { ...modelLimits, failuresInRow: 1 } });
  const { calls } = await phraser.phrase(request, stop.signal);
  expect(calls.map(({ reasons }) => reasons)).toEqual([["stopped with the program"]]);
  server.respond(answering(goodModel));
  expect((await phraser.phrase(request, never)).words).not.toBeNull();
});

test("nothing is asked once the program stops", async () => {
  const phraser = await serving(answering(goodModel));
  expect(await phraser.phrase(request, AbortSignal.abort())).toEqual({ words: null, calls: [] });
  expect(server.received).toEqual([]);
});

test("what cannot be masked is not sent", async () => {
  const phraser = await serving(answering(goodModel));
  const masking = { ...stubMasking(), maskJson: () => raise("masking failed") };
  expect(await phraser.phrase({ ...request, masking }, never)).toEqual({ words: null, calls: [] });
  expect(server.received).toEqual([]);
});

test("a gate that throws leaves the plain words, and the call is on record", async () => {
  const phraser = await serving(answering(goodModel), { check: () => raise("a fault of the gate") });
  const { words, calls } = await phraser.phrase(request, never);
  expect(words).toBeNull();
  expect(calls.map(({ verdict }) => verdict)).toEqual(["refused", "refused"]);
});

test("the key is sent to the server, and stands in no record", async () => {
  const refused = sending(401, JSON.stringify({ error: { message: "Incorrect API key" } }));
  const { calls } = await (await serving(refused)).phrase(request, never);
  expect(server.received[0]?.headers.authorization).toBe("Bearer key-of-the-test");
  expect(JSON.stringify(calls)).not.toContain("key-of-the-test");
});

test("a server that echoes the key finds it left out of the record", async () => {
  const echo = sending(401, completionOf("Incorrect API key provided: key-of-the-test"));
  const { calls } = await (await serving(echo)).phrase(request, never);
  expect(JSON.stringify(calls)).not.toContain("key-of-the-test");
});

function raise(message: string): never {
  throw new Error(message);
}
