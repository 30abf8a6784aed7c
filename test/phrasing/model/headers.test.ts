/** What goes to the model's server beside the body: the key it was configured with, and nothing of the environment or the machine. */
import { afterEach, expect, test, vi } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { acmeHealth } from "../../answers/golden-account.ts";
import { goodModel } from "../../support/model/good-model.ts";
import { offRecord } from "../../support/model/off-record.ts";
import { phraserAt } from "../../support/model/phraser-at.ts";
import { answering } from "../../support/model/replies.ts";
import { type ModelServer, startModelServer } from "../../support/model/server.ts";
import { stubMasking } from "../../support/model/stub-masking.ts";

let server: ModelServer;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

/** All that the library reads for itself. */
const environment = {
  OPENAI_API_KEY: "key-of-the-environment",
  OPENAI_ADMIN_KEY: "admin-of-the-environment",
  OPENAI_BASE_URL: "http://127.0.0.1:1/elsewhere",
  OPENAI_ORG_ID: "org-of-the-environment",
  OPENAI_PROJECT_ID: "project-of-the-environment",
  OPENAI_CUSTOM_HEADERS: "Authorization: Bearer header-of-the-environment\nX-Extra: extra-of-the-environment",
  OPENAI_LOG: "debug",
};

async function sentWith(apiKey: string | null) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  server = await startModelServer(answering(goodModel), { apiKey });
  const request = { answer: answerAccountHealth(acmeHealth), masking: stubMasking(), untrusted: [], begin: offRecord };
  expect((await phraserAt(server.llm).phrase(request, new AbortController().signal)).words).not.toBeNull();
  return server.received[0];
}

test("the headers are those of the request, the key, and what fetch itself needs", async () => {
  const received = await sentWith("key-of-the-test");
  expect(Object.keys(received?.headers ?? {}).sort()).toEqual([
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "sec-fetch-mode",
    "user-agent",
  ]);
  expect(received?.headers.authorization).toBe("Bearer key-of-the-test");
  expect(received?.headers["user-agent"]).toBe("holdfast");
  expect(received?.path).toBe("/v1/chat/completions");
});

test("nothing of OPENAI_* goes along", async () => {
  expect(JSON.stringify(await sentWith("key-of-the-test"))).not.toContain("of-the-environment");
});

test("a server that asks for no key is sent none", async () => {
  expect((await sentWith(null))?.headers.authorization).toBeUndefined();
});
