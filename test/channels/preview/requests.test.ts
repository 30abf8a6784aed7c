import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatedFlows } from "../../support/preview/gated-flows.ts";
import {
  asking,
  json,
  openPreview,
  type Preview,
  pageText,
  question,
  scriptText,
  token,
} from "../../support/preview/preview.ts";

// What a request that got in may ask for, and in which form; who gets in is in door.test.ts.

const flows = gatedFlows();
let preview: Preview;
beforeAll(async () => {
  preview = await openPreview(flows);
});
afterAll(() => preview.close());

describe("paths", () => {
  it("are those of the page's own files", async () => {
    const { status, headers, text } = await preview.send({ path: "/assets/index-1a2b.js" });
    expect([status, headers["content-type"], text]).toEqual([200, "text/javascript; charset=utf-8", scriptText]);
  });

  it.each([
    "/index.html",
    "/assets/",
    "/assets/../index.html",
    "/assets/..%2findex.html",
    "/../../package.json",
    "/%2e%2e/package.json",
    "//etc/passwd",
    "/assets/index-1a2b.js%00",
    "/constructor",
    "/__proto__",
    "/api/ask/",
    "http://127.0.0.1/api/hello",
  ])("are no others: %s", async (path) => {
    const { status, text } = await preview.send({ path, headers: json });
    expect([status, JSON.parse(text).error.code]).toEqual([404, "no_such_path"]);
  });

  it.each([
    ["POST", "/", "GET"],
    ["PUT", "/assets/index-1a2b.js", "GET"],
    ["GET", "/api/ask", "POST"],
    ["DELETE", "/api/press", "POST"],
    ["POST", "/api/hello", "GET"],
  ])("%s %s is refused with the method there is", async (method, path, allow) => {
    const { status, headers } = await preview.send({ method, path, headers: json });
    expect([status, headers.allow]).toEqual([405, allow]);
  });

  it("HEAD is GET without the bytes", async () => {
    const { status, headers, text } = await preview.send({ method: "HEAD", path: `/?token=${token}` });
    expect([status, headers["content-length"], text]).toEqual([200, String(pageText.length), ""]);
  });
});

describe("every reply", () => {
  it.each(["/?token=the-token-of-this-start", "/", "/assets/index-1a2b.js", "/healthz", "/api/hello", "/nothing"])(
    "guards itself: %s",
    async (path) => {
      const { headers } = await preview.send({ path, headers: { "x-holdfast-token": token } });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      });
    },
  );
});

describe("bodies", () => {
  it("that are a question of the page's form are asked", async () => {
    await preview.send(asking({}));
    expect(flows.asked.at(-1)).toBe("ada@home.example");
  });

  it.each([
    [
      "not said to be JSON",
      { headers: { "x-holdfast-token": token, "content-type": "text/plain" } },
      415,
      "wrong_type",
    ],
    [
      "a form",
      { headers: { "x-holdfast-token": token, "content-type": "application/x-www-form-urlencoded" } },
      415,
      "wrong_type",
    ],
    ["of no type", { headers: { "x-holdfast-token": token } }, 415, "wrong_type"],
    ["not JSON", { body: "{" }, 400, "not_json"],
    ["empty", { body: "" }, 400, "not_json"],
    ["not UTF-8", { body: Buffer.from([0x22, 0xff, 0x22]) }, 400, "not_json"],
    ["null", { body: "null" }, 400, "bad_request"],
    ["a list", { body: "[]" }, 400, "bad_request"],
    ["longer than 64 KB", { body: JSON.stringify({ ...question, text: "x".repeat(64 * 1024) }) }, 413, "too_large"],
    ["of 5 MB", { body: " ".repeat(5_000_000) }, 413, "too_large"],
  ] as const)("%s are refused", async (_, more, status, code) => {
    const before = flows.asked.length;
    const got = await preview.send(asking(more));
    expect([got.status, JSON.parse(got.text).error.code]).toEqual([status, code]);
    expect(flows.asked).toHaveLength(before);
  });

  it.each(["\u0000", "an answer", "a".repeat(101), ""])("a press on %j names no answer of ours", async (answerId) => {
    const body = JSON.stringify({ as: question.as, conversation: question.conversation, answerId, actionId: "a1" });
    const got = await preview.send({ ...asking({ body }), path: "/api/press" });
    expect([got.status, JSON.parse(got.text).error.code]).toEqual([400, "bad_request"]);
  });

  it.each([
    [{ ...question, org: "other" }, "org"],
    [{ ...question, text: "   " }, "text"],
    [{ ...question, text: 7 }, "text"],
    [{ ...question, as: undefined }, "as"],
    [{ ...question, conversation: "c:1" }, "conversation"],
    [{ ...question, conversation: "c".repeat(65) }, "conversation"],
  ])("%o is refused, naming %s", async (body, field) => {
    const got = await preview.send(asking({ body: JSON.stringify(body) }));
    expect(got.status).toBe(400);
    expect(JSON.parse(got.text).error.message).toContain(field);
  });

  it("that are cut off are no fault of ours: the server answers on, and its log stays empty", async () => {
    const own = await openPreview(flows);
    const socket = connect(own.port, "127.0.0.1");
    const head =
      `POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1:${own.port}\r\nX-Holdfast-Token: ${token}\r\n` +
      "Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
    await new Promise<void>((sent) => socket.write(head, () => sent()));
    const gone = new Promise((closed) => socket.once("close", closed));
    socket.destroy();
    await gone;
    expect((await own.send({ path: "/healthz" })).status).toBe(200);
    // Resolves when every connection is over.
    await own.close();
    expect(own.logged).toEqual([]);
  });
});
