/** A call to a model as a test wants it recorded, and recorded as the program does. */
import { randomUUID } from "node:crypto";
import type { ModelCall } from "../../src/phrasing/model/model-call.ts";
import { beginModelCall, endModelCalls } from "../../src/store/model-calls.ts";
import type { OrgTx } from "../../src/store/scope.ts";

export function modelCall(said: Partial<ModelCall> = {}): ModelCall {
  return {
    id: randomUUID(),
    answerId: "a-000000000001",
    at: "2026-11-20T09:00:00.123Z",
    attempt: 1,
    promptVersion: "account/1",
    model: "small-model",
    host: "127.0.0.1:8080",
    region: "Frankfurt",
    request: '{"messages":[{"role":"user","content":"[ACCOUNT_1] fell"}]}',
    reply: '{"choices":[]}',
    verdict: "accepted",
    reasons: [],
    latencyMs: 812,
    tokens: { sent: 420, received: 55 },
    about: { people: ["contact-1"], accounts: ["acme"] },
    ...said,
  };
}

/** Begun and ended, one after the other. */
export async function saveModelCalls(tx: OrgTx, calls: readonly ModelCall[]): Promise<void> {
  for (const call of calls) {
    await beginModelCall(tx, call);
    await endModelCalls(tx, [call]);
  }
}
