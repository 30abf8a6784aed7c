import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { until } from "../../support/chat/until.ts";
import {
  installActivity,
  type Json,
  membersActivity,
  messageActivity,
  pressActivity,
} from "../../support/teams/activities.ts";
import { type Door, deliver, openDoor } from "../../support/teams/open-door.ts";

const serviceUrl = "http://127.0.0.1:9/teams/";
let door: Door;

beforeAll(async () => {
  door = await openDoor({ app: { noAuth: true }, allowedServiceHosts: [] });
});
afterAll(() => door.close());

describe("a body", () => {
  const nested = (levels: number) => `{"value":${"[".repeat(levels)}${"]".repeat(levels)}}`;
  const refused: readonly (readonly [string, string, number])[] = [
    ["that is not JSON", "health acme", 400],
    ["that is empty", "", 400],
    ["that is cut", JSON.stringify(messageActivity(serviceUrl, "health acme")).slice(0, -1), 400],
    ["that is null", "null", 400],
    ["that is a list", "[]", 400],
    ["that is a text", '"message"', 400],
    ["that is deeper than any activity", nested(64), 400],
    ["that is deeper than any stack", nested(200_000), 400],
    ["of more than a megabyte", JSON.stringify(messageActivity(serviceUrl, "x".repeat(1024 * 1024))), 413],
    ["without a type", "{}", 403],
  ];

  it.each(refused)("%s is refused without a word", async (_which, body, status) => {
    expect(await deliver(door, body)).toEqual({ status, body: "" });
    expect(door.messages).toEqual([]);
  });

  it("that is no UTF-8 is refused", async () => {
    const bytes = Buffer.from(JSON.stringify(messageActivity(serviceUrl, "zürich")), "latin1");
    const response = await fetch(door.url, { method: "POST", body: bytes });
    expect([response.status, await response.text()]).toEqual([400, ""]);
  });

  it("of more than a megabyte that does not say so is read no further", async () => {
    const flood = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024)),
    });
    const sent = fetch(door.url, { method: "POST", body: flood, duplex: "half" });
    // The reply may be overtaken by the end of the connection that is not read on.
    expect(await sent.then(({ status }) => status).catch(() => 413)).toBe(413);
    expect(door.messages).toEqual([]);
  });

  it("that ends before its length is nothing", async () => {
    const half = request(door.url, { method: "POST", headers: { "content-length": "1000" } });
    half.on("error", () => undefined);
    half.write('{"type":"message"');
    await new Promise<void>((sent) => half.write('"', () => sent()));
    half.destroy();
    await until("its refusal", () => door.logged.find(({ status }) => status === 400));
    expect(door.messages).toEqual([]);
  });

  it("that never ends is not waited for longer than five seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const slow = request(door.url, { method: "POST", headers: { "content-length": "1000" } });
      const status = new Promise((resolve) => slow.on("response", (response) => resolve(response.statusCode)));
      slow.on("error", () => undefined);
      slow.write('{"type":');
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
      vi.advanceTimersByTime(5_000);
      expect(await status).toBe(408);
      slow.destroy();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a request", () => {
  it.each(["GET", "PUT", "DELETE", "OPTIONS"])("by %s is not for here", async (method) => {
    const response = await fetch(door.url, { method });
    expect([response.status, await response.text()]).toEqual([405, ""]);
  });

  it("to another path is not for here", async () => {
    const response = await fetch(`${door.url}/more`, { method: "POST", body: "{}" });
    expect([response.status, await response.text()]).toEqual([404, ""]);
  });
});

describe("a handler that fails", () => {
  const secret = "connection to postgres://holdfast:secret@db failed";
  const failing = async (): Promise<never> => {
    throw new Error(secret);
  };

  it.each<readonly [string, Json]>([
    ["a message", messageActivity(serviceUrl, "health acme")],
    ["a press", pressActivity(serviceUrl, "why", {})],
    ["an installation", installActivity(serviceUrl, "add")],
  ])("leaves %s to be delivered again, and says nothing of why but in the log", async (_what, activity) => {
    const handlers = { onMessage: failing, onCardAction: failing, onInstall: failing };
    const broken = await openDoor({ app: { noAuth: true }, allowedServiceHosts: [] }, handlers);
    expect(await deliver(broken, activity)).toEqual({ status: 500, body: "" });
    expect(broken.logged).toMatchObject([
      { err: { message: secret }, reference: expect.stringMatching(/^[\da-f-]{36}$/) },
    ]);
    await broken.close();
  });
});

describe("a handler that is slow", () => {
  it.each<readonly [string, Json, object]>([
    ["a message", messageActivity(serviceUrl, "health acme"), { status: 503, body: "" }],
    [
      "a press",
      pressActivity(serviceUrl, "why", {}),
      {
        status: 200,
        body: '{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"I am on it."}',
      },
    ],
  ])("does not keep Teams waiting for %s", async (_what, activity, reply) => {
    let begun = false;
    const never = (): Promise<never> => {
      begun = true;
      return new Promise(() => undefined);
    };
    const slow = await openDoor(
      { app: { noAuth: true }, allowedServiceHosts: [] },
      { onMessage: never, onCardAction: never },
    );
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const delivered = deliver(slow, activity);
      await vi.waitFor(() => expect(begun).toBe(true), { interval: 1 });
      vi.advanceTimersByTime(10_000);
      expect(await delivered).toEqual(reply);
    } finally {
      vi.useRealTimers();
      await slow.close();
    }
  });
});

describe("whatever an activity is made of", () => {
  const whole: readonly Json[] = [
    messageActivity(serviceUrl, "health acme"),
    pressActivity(serviceUrl, "why", { a: 1 }),
    installActivity(serviceUrl, "add"),
    membersActivity(serviceUrl, { membersAdded: [{ id: "28:x" }] }),
  ];
  const odd = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary" }));
  const name = fc.constantFrom(
    ...["type", "id", "from", "conversation", "recipient", "channelData", "value", "name", "text", "entities"],
    ...["textFormat", "action", "membersAdded", "membersRemoved", "__proto__", "constructor"],
  );
  const mutated = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(name, odd), { minLength: 1, maxLength: 4 }))
    .map(([activity, changes]) => ({ ...activity, ...Object.fromEntries(changes) }));

  it("the reply is a bare status, or the words for a presser, and it always comes", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (activity) => {
        const { status, body } = await deliver(door, activity);
        expect([200, 400, 403, 501]).toContain(status);
        expect(body).toMatch(
          /^$|^\{"statusCode":200,"type":"application\/vnd\.microsoft\.activity\.message","value":"pressed \d+"\}$/,
        );
      }),
      { numRuns: 300 },
    );
    expect(door.logged.filter(({ level }) => level === 50)).toEqual([]);
  });
});
