/** What doctor says of the model, against a real server. */
import { expect, it, onTestFinished } from "vitest";
import { modelFinding } from "../../../src/app/words/model-finding.ts";
import { sending } from "../../support/model/replies.ts";
import { type Respond, startModelServer } from "../../support/model/server.ts";

async function findingAt(respond: Respond, probe = true) {
  const server = await startModelServer(respond, { apiKey: "sk-of-the-test", region: "EU" });
  onTestFinished(() => server.close());
  const finding = await modelFinding(server.llm, probe);
  expect(JSON.stringify(finding)).not.toContain("sk-of-the-test");
  return { ...finding, found: finding.found.replace(/127\.0\.0\.1:\d+/, "HOST"), asked: server.received.length };
}

it("names the model, its host and its region, and asks nobody unless it is told to", async () => {
  expect(await findingAt(sending(500, ""), false)).toEqual({
    what: "model",
    ok: true,
    found: "stand-in at HOST, EU; whether it answers is asked with --model",
    asked: 0,
  });
});

it.each([
  [200, true, "its server answers"],
  [401, false, "its server refuses the key (HTTP 401)"],
  [503, false, "its server answers HTTP 503"],
  [302, false, "its server answers HTTP 302"],
])("says of HTTP %d whether that is well: %s", async (status, ok, found) => {
  expect(await findingAt(sending(status, "{}"))).toMatchObject({
    ok,
    found: `stand-in at HOST, EU; ${found}`,
    asked: 1,
  });
});

const to = (answers: Record<string, readonly [number, string]>): Respond => {
  return (response, received, nth) => {
    const [status, body] = answers[received.path] ?? [404, "{}"];
    sending(status, body)(response, received, nth);
  };
};

it.each([
  ["the path lacks its /v1", {}, false, "its server knows no /chat/completions at this address (HTTP 404)", "/v1"],
  ["nothing is listed there", { "/v1/chat/completions": [400, "{}"] }, true, "its server answers", undefined],
  [
    "the key is refused there",
    { "/v1/chat/completions": [401, "{}"] },
    false,
    "its server refuses the key",
    "LLM_API_KEY",
  ],
  ["the model is listed", { "/v1/models": [200, listed("stand-in:latest")] }, true, "its server answers", undefined],
  ["it is not", { "/v1/models": [200, listed("other")] }, true, "but lists no model stand-in: some", undefined],
] as const)("tells when %s", async (_when, answers, ok, found, remedy) => {
  const finding = await findingAt(to(answers));
  expect(finding).toMatchObject({ ok, found: expect.stringContaining(found) });
  if (remedy === undefined) expect(finding.remedy).toBeUndefined();
  else expect(finding.remedy).toContain(remedy);
});

function listed(id: string): string {
  return JSON.stringify({ object: "list", data: [{ id, object: "model" }] });
}

it("says so when nobody listens, and that no model is no fault", async () => {
  const server = await startModelServer(sending(200, "{}"));
  await server.close();
  expect(await modelFinding(server.llm, true)).toMatchObject({
    ok: false,
    found: expect.stringContaining("its server does not answer: connect ECONNREFUSED"),
    remedy: expect.stringContaining("LLM_BASE_URL"),
  });
  expect(await modelFinding(null, true)).toEqual({
    what: "model",
    ok: true,
    found: "none is configured: every answer is in plain words",
  });
});
