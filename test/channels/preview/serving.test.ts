import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { readPage } from "../../../src/channels/preview/page-files.ts";
import { newToken } from "../../../src/channels/preview/token.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import { gate } from "../../support/chat/until.ts";
import { folderOf } from "../../support/folder.ts";
import { gatedFlows } from "../../support/preview/gated-flows.ts";
import { openPreview, openPreviewHere } from "../../support/preview/preview.ts";

// How the server begins, fails and ends; what an answer says is in answering.test.ts.

const question = { as: "ada@home.example", conversation: "c-1", text: "nrr" };

it("takes another port when the wanted one is taken, and says why", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { port: taken } = other.address() as AddressInfo;
  const preview = await openPreviewHere(gatedFlows(), { port: taken });
  expect(preview.port).not.toBe(taken);
  expect(preview.moved).toBe(`Port ${taken} is taken already`);
  expect((await preview.send({ path: "/healthz" })).status).toBe(200);
  other.close();
});

it("takes the wanted port when it is free, and says nothing of it", async () => {
  const first = await openPreview(gatedFlows());
  await first.close();
  const second = await openPreviewHere(gatedFlows(), { port: first.port });
  expect([second.port, second.moved]).toEqual([first.port, null]);
});

it("no two starts have the same token, and none can be guessed: 192 bits", () => {
  const tokens = Array.from({ length: 1_000 }, newToken);
  expect(new Set(tokens).size).toBe(1_000);
  expect(tokens.every((token) => /^[A-Za-z0-9_-]{32}$/.test(token))).toBe(true);
});

it("a page that was not built is an error that says how it is", async () => {
  const empty = await folderOf({});
  for (const folder of [empty, `${empty}/nowhere`])
    await expect(readPage(folder)).rejects.toMatchObject({
      code: "page_not_built",
      remedy: expect.stringContaining("npm run build"),
    });
});

it("tells what was refused in its own words", async () => {
  const refusal = new HoldfastError("unknown_segment", "There is no segment Mars.", "Use one of: EMEA.");
  const preview = await openPreviewHere(gatedFlows(() => Promise.reject(refusal)));
  expect(await preview.api("/api/ask", question)).toEqual({
    status: 422,
    json: { error: { code: "unknown_segment", message: "There is no segment Mars.", remedy: "Use one of: EMEA." } },
  });
  expect(preview.logged).toEqual([]);
});

it("tells a fault of ours by a reference, under which the log has the reason and the page has none of it", async () => {
  const fault = new Error("select secret from account failed");
  const preview = await openPreviewHere(gatedFlows(() => Promise.reject(fault)));
  const { status, json } = await preview.api("/api/ask", question);
  const text = JSON.stringify(json);
  expect(status).toBe(500);
  expect(text).not.toContain("secret");
  const [, reference = "none"] = /under ([0-9a-f]{8})\./.exec(text) ?? [];
  expect(preview.logged.filter((line) => line.includes(reference) && line.includes("select secret"))).toHaveLength(1);
});

it("tells a database that went away as what may be back in a minute, and logs it", async () => {
  const gone = new HoldfastError("database_unreachable", "The database is gone.", "Look whether it runs.");
  const preview = await openPreviewHere(gatedFlows(() => Promise.reject(gone)));
  expect((await preview.api("/api/ask", question)).status).toBe(503);
  expect(preview.logged.join()).toContain("The database is gone.");
});

it("tells the asker when an answer takes too long, and answers others meanwhile", async () => {
  const preview = await openPreviewHere(
    gatedFlows(() => new Promise(() => {})),
    { answerWithinMs: 20 },
  );
  const [late, hello] = await Promise.all([preview.api("/api/ask", question), preview.api("/api/hello")]);
  expect([late.status, hello.status]).toEqual([503, 200]);
  expect(late.json).toMatchObject({ error: { code: "answer_late", remedy: expect.stringContaining("again") } });
});

it("says that it is not well while the database does not answer", async () => {
  const preview = await openPreviewHere(gatedFlows(), { healthy: async () => false });
  expect((await preview.send({ path: "/healthz" })).status).toBe(503);
});

it("answers the request in hand before it ends, and takes no other", async () => {
  const { passed, open } = gate();
  const begun = gate();
  const late = new HoldfastError("unknown_segment", "Answered after the stop.", "None.");
  const preview = await openPreview(
    gatedFlows(async () => {
      begun.open();
      await passed;
      throw late;
    }),
  );
  const inHand = preview.api("/api/ask", question);
  await begun.passed;
  const closed = preview.close();
  await expect(preview.api("/api/hello")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  open();
  expect(await inHand).toMatchObject({ status: 422, json: { error: { message: "Answered after the stop." } } });
  await closed;
});

it("ends in time although a request never ends", async () => {
  const begun = gate();
  const preview = await openPreview(
    gatedFlows(() => {
      begun.open();
      return new Promise(() => {});
    }),
  );
  const inHand = preview.api("/api/ask", question);
  const cut = expect(inHand).rejects.toMatchObject({ code: "ECONNRESET" });
  await begun.passed;
  await preview.close();
  await cut;
});

it("suggests questions about an account of the book that is asked about", async () => {
  const preview = await openPreviewHere(gatedFlows());
  const { json } = await preview.api("/api/hello");
  const messages = JSON.stringify(json);
  expect(messages).toContain("How is Quarry Works doing?");
  expect(messages).not.toContain("Acme");
});
