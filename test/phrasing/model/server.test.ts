/** What a process learns of its model's server: the format it takes, and when it is better left alone. */
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { modelLimits } from "../../../src/phrasing/model/limits.ts";
import { acmeHealth } from "../../answers/golden-account.ts";
import { goodModel } from "../../support/model/good-model.ts";
import { offRecord } from "../../support/model/off-record.ts";
import { phraserAt } from "../../support/model/phraser-at.ts";
import { answering, sending } from "../../support/model/replies.ts";
import { type ModelServer, type Respond, startModelServer } from "../../support/model/server.ts";
import { stubMasking } from "../../support/model/stub-masking.ts";

const request = { answer: answerAccountHealth(acmeHealth), masking: stubMasking(), untrusted: [], begin: offRecord };
const never = new AbortController().signal;

let server: ModelServer;
afterEach(() => server.close());

const format = z.object({ response_format: z.object({ type: z.string() }).optional() });
const asked = () => server.received.map(({ body }) => format.parse(JSON.parse(body)).response_format?.type ?? "none");

/** Takes these formats alone; of others it says so. */
function taking(...formats: readonly string[]): Respond {
  const good = answering(goodModel);
  return (response, received, nth) => {
    const type = format.parse(JSON.parse(received.body)).response_format?.type ?? "none";
    if (formats.includes(type)) good(response, received, nth);
    else
      sending(400, JSON.stringify({ error: { message: `response_format ${type} is not supported` } }))(
        response,
        received,
        nth,
      );
  };
}

describe("a server that does not know a format", () => {
  test.each([
    { takes: "json_schema", first: ["json_schema"] },
    { takes: "json_object", first: ["json_schema", "json_object"] },
    { takes: "none", first: ["json_schema", "json_object", "none"] },
  ])("and takes $takes is asked for that from then on", async ({ takes, first }) => {
    server = await startModelServer(taking(takes));
    const phraser = phraserAt(server.llm);
    expect((await phraser.phrase(request, never)).words).not.toBeNull();
    expect(asked()).toEqual(first);
    expect((await phraser.phrase(request, never)).words).not.toBeNull();
    expect(asked()).toEqual([...first, takes]);
  });

  test("has every request of the way there on record", async () => {
    server = await startModelServer(taking("none"));
    const { calls } = await phraserAt(server.llm).phrase(request, never);
    expect(calls.map(({ attempt, verdict }) => [attempt, verdict])).toEqual([
      [1, "failed"],
      [2, "failed"],
      [3, "accepted"],
    ]);
  });

  test("is asked on the way there in one place of those at once", async () => {
    server = await startModelServer(taking("none"));
    const phraser = phraserAt(server.llm, { limits: { ...modelLimits, atOnce: 1 } });
    expect((await phraser.phrase(request, never)).words).not.toBeNull();
    expect((await phraser.phrase(request, never)).words).not.toBeNull();
  });

  test("is asked for what it takes by a request that was refused after another had learnt it", async () => {
    const takes = taking("none");
    const held: (() => void)[] = [];
    server = await startModelServer((response, received, nth) => {
      if (nth <= 2) held.push(() => takes(response, received, nth));
      else takes(response, received, nth);
    });
    const phraser = phraserAt(server.llm);
    const first = phraser.phrase(request, never);
    await expect.poll(() => held.length).toBe(1);
    const second = phraser.phrase(request, never);
    await expect.poll(() => held.length).toBe(2);
    held[0]?.();
    await first;
    held[1]?.();
    expect((await second).words).not.toBeNull();
    expect(asked()).toEqual(["json_schema", "json_schema", "json_object", "none", "none"]);
  });

  test("that takes none at all is asked three times and no more", async () => {
    server = await startModelServer(taking());
    expect((await phraserAt(server.llm).phrase(request, never)).words).toBeNull();
    expect(asked()).toEqual(["json_schema", "json_object", "none"]);
  });
});

test("a request refused for another reason is not asked for in another format", async () => {
  server = await startModelServer(sending(400, JSON.stringify({ error: { message: "model not loaded" } })));
  await phraserAt(server.llm).phrase(request, never);
  expect(asked()).toEqual(["json_schema"]);
});

test("a server that fails is not asked in another format, whatever it says of formats", async () => {
  server = await startModelServer(sending(500, "response_format broke the grammar"));
  await phraserAt(server.llm).phrase(request, never);
  expect(asked()).toEqual(["json_schema"]);
});

test("after five failures in a row it is asked no more, and again when the minute is over", async () => {
  let now = Date.parse("2026-11-21T09:00:00Z");
  server = await startModelServer(sending(500, "{}"));
  const phraser = phraserAt(server.llm, { clock: () => new Date(now).toISOString() });
  for (let time = 0; time < 7; time += 1) await phraser.phrase(request, never);
  expect(server.received).toHaveLength(modelLimits.failuresInRow);
  server.respond(answering(goodModel));
  expect(await phraser.phrase(request, never)).toEqual({ words: null, calls: [] });
  now += modelLimits.restMs;
  expect((await phraser.phrase(request, never)).words).not.toBeNull();
});

test("a server that names a date after which to ask is left alone until then", async () => {
  let now = Date.parse("2026-11-21T09:00:00Z");
  server = await startModelServer(sending(503, "{}", { "retry-after": "Sat, 21 Nov 2026 09:00:30 GMT" }));
  const phraser = phraserAt(server.llm, { clock: () => new Date(now).toISOString() });
  await phraser.phrase(request, never);
  server.respond(answering(goodModel));
  now += 29_000;
  await phraser.phrase(request, never);
  expect(server.received).toHaveLength(1);
  now += 1_000;
  expect((await phraser.phrase(request, never)).words).not.toBeNull();
});

test("with as many requests under way as may be, another answer stays in plain words", async () => {
  const waiting: (() => void)[] = [];
  const good = answering(goodModel);
  server = await startModelServer((response, received, nth) => waiting.push(() => good(response, received, nth)));
  const phraser = phraserAt(server.llm, { limits: { ...modelLimits, atOnce: 1 } });
  const first = phraser.phrase(request, never);
  await expect.poll(() => waiting.length).toBe(1);
  expect(await phraser.phrase(request, never)).toEqual({ words: null, calls: [] });
  waiting[0]?.();
  expect((await first).words).not.toBeNull();
});
