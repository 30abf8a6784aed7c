import { createHash } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatedFlows } from "../../support/preview/gated-flows.ts";
import {
  asking,
  json,
  openPreview,
  type Preview,
  pageText,
  type Sent,
  sendTo,
  token,
} from "../../support/preview/preview.ts";

// Who gets in: before a path, a token or a byte of a body is looked at, and before anything is asked.

const flows = gatedFlows();
let preview: Preview;
beforeAll(async () => {
  preview = await openPreview(flows);
});
afterAll(() => preview.close());

describe("the host a request is sent to", () => {
  it.each(["127.0.0.1", "localhost"])("may be %s with the port listened on", async (name) => {
    const headers = { ...json, host: `${name}:${preview.port}` };
    expect((await preview.send({ path: "/api/hello", headers })).status).toBe(200);
  });

  // DNS rebinding: a name of the attacker's that points to this machine, by which its page is of the same origin.
  it.each([
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "localhost:1",
    "127.0.0.1.evil.example:{port}",
    "0.0.0.0:{port}",
    "[::1]:{port}",
  ])("may not be %s, whatever the path and the token", async (name) => {
    const host = name.replace("{port}", String(preview.port));
    for (const sent of [
      { path: `/?token=${token}` },
      { path: "/assets/index-1a2b.js" },
      { path: "/healthz" },
      { path: "/api/hello" },
      asking({}),
    ]) {
      const { status, text } = await preview.send({ ...sent, headers: { ...json, host } });
      expect([sent.path, status]).toEqual([sent.path, 403]);
      expect(JSON.parse(text).error.code).toBe("forbidden");
    }
  });
});

describe("the page that causes a request", () => {
  it.each(["http://127.0.0.1:{port}", "http://localhost:{port}"])("may be our own, at %s", async (own) => {
    const origin = own.replace("{port}", String(preview.port));
    const { status } = await preview.send({
      path: "/api/hello",
      headers: { ...json, origin, "sec-fetch-site": "same-origin" },
    });
    expect(status).toBe(200);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { origin: "https://127.0.0.1:{port}" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("may not be another: %o", async (given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, String(value).replace("{port}", String(preview.port))]),
    );
    for (const sent of [{ path: `/?token=${token}` }, { path: "/api/hello" }, asking({})])
      expect((await preview.send({ ...sent, headers: { ...json, ...headers } })).status).toBe(403);
  });

  it("may be nobody's: an address typed into the browser", async () => {
    expect((await preview.send({ path: `/?token=${token}`, headers: { "sec-fetch-site": "none" } })).status).toBe(200);
  });

  it("is never told that it may read, also when it asks first", async () => {
    const preflight = { origin: "https://evil.example", "access-control-request-method": "POST" };
    const { status, headers } = await preview.send({ method: "OPTIONS", path: "/api/ask", headers: preflight });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("the token", () => {
  it("opens the page; without it a page says where the address is found, and shows nothing else", async () => {
    expect((await preview.send({ path: `/?token=${token}` })).text).toBe(pageText);
    for (const path of ["/", "/?token=", `/?token=${token}x`, `/?token=${token.slice(1)}`, `/?key=${token}`]) {
      const { status, text, headers } = await preview.send({ path });
      expect([path, status]).toEqual([path, 403]);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(text).toContain("npm start");
      expect(text).not.toContain(token);
      // Its one inline style is let in by its digest (CSP 3), and by nothing wider.
      const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? "";
      const digest = createHash("sha256").update(style).digest("base64");
      expect(headers["content-security-policy"]).toContain(`style-src 'sha256-${digest}';`);
    }
  });

  it.each([
    {},
    { "x-holdfast-token": "" },
    { "x-holdfast-token": "another" },
    { "x-holdfast-token": `${token}, ${token}` },
  ])("is asked of every call: %o is refused before its body is read", async (headers) => {
    const before = flows.asked.length;
    const sents: readonly Sent[] = [
      { path: "/api/hello" },
      { method: "POST", path: "/api/ask", body: "{" },
      { method: "POST", path: "/api/press", body: "{" },
    ];
    for (const sent of sents) {
      const { status, text } = await preview.send({
        ...sent,
        headers: { ...headers, "content-type": "application/json" },
      });
      expect([sent.path, status]).toEqual([sent.path, 403]);
      expect(JSON.parse(text).error).toMatchObject({ code: "no_token", remedy: expect.stringContaining("npm start") });
    }
    expect(flows.asked).toHaveLength(before);
  });
});

it("listens on 127.0.0.1 and on no other address of this machine", async () => {
  const other = connect(preview.port, "127.0.0.2");
  const code = await new Promise((resolve) => {
    other.once("connect", () => resolve("connected"));
    other.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
  });
  other.destroy();
  expect(code).toBe("ECONNREFUSED");
  expect((await sendTo(preview.port, { path: "/healthz" })).status).toBe(200);
});
