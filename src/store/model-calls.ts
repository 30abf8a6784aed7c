/** Every request to a model as it was made: put on record before it leaves, completed when it has ended; words can be erased, links cannot. */
import type { OrgTx } from "./scope.ts";

/** As phrasing describes what is about to be sent. */
export interface BegunCallRecord {
  readonly id: string;
  readonly answerId: string;
  /** ISO instant. */
  readonly at: string;
  readonly attempt: number;
  readonly promptVersion: string;
  readonly model: string;
  readonly host: string;
  readonly region: string | null;
  readonly request: string;
  readonly about: { readonly people: readonly string[]; readonly accounts: readonly string[] };
}

/** And what came of it. */
export interface CallOutcomeRecord {
  readonly id: string;
  readonly reply: string | null;
  readonly verdict: "accepted" | "refused" | "failed";
  readonly reasons: readonly string[];
  readonly latencyMs: number;
  readonly tokens: { readonly sent: number | null; readonly received: number | null };
}

/** To be committed before the first byte leaves. @throws when the id is taken, or when nothing can be recorded. */
export async function beginModelCall(tx: OrgTx, call: BegunCallRecord): Promise<void> {
  await tx.query("select begin_model_call(org.id, $2::jsonb) from org where org.id = $1", [
    tx.orgId,
    JSON.stringify(begun(call)),
  ]);
}

/** Completes them in their order. @throws when one was not begun, or has ended: what was recorded is never rewritten. */
export async function endModelCalls(tx: OrgTx, outcomes: readonly CallOutcomeRecord[]): Promise<void> {
  for (const outcome of outcomes)
    await tx.query("select end_model_call(org.id, $2::jsonb) from org where org.id = $1", [
      tx.orgId,
      JSON.stringify(ended(outcome)),
    ]);
}

/** As the table's columns. */
function begun(call: BegunCallRecord) {
  return {
    id: call.id,
    at: call.at,
    answer_id: call.answerId,
    attempt: call.attempt,
    prompt_version: call.promptVersion,
    model: call.model,
    host: call.host,
    region: call.region,
    request: bytes(call.request),
    about_people: call.about.people,
    about_accounts: call.about.accounts,
  };
}

function ended({ id, reply, verdict, reasons, latencyMs, tokens }: CallOutcomeRecord) {
  return {
    id,
    reply: reply === null ? null : bytes(reply),
    verdict,
    reasons: reasons.map(storable),
    latency_ms: Math.round(latencyMs),
    tokens_sent: tokens.sent,
    tokens_received: tokens.received,
  };
}

function bytes(text: string): string {
  return `\\x${Buffer.from(text, "utf8").toString("hex")}`;
}

/** A reason may quote a reply: a lone surrogate or a NUL, which no column of text holds, must not lose the record. */
function storable(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\uFFFD");
}

export type ErasedModelCalls =
  | { readonly personId: string }
  | { readonly accountId: string }
  /** ISO instant; those recorded before it. */
  | { readonly before: string };

/** Takes request, reply, reasons and ids of those calls away for good; the chain still holds. @returns how many had any. */
export async function eraseModelCalls(tx: OrgTx, which: ErasedModelCalls): Promise<number> {
  const [row] = await tx.query<{ erased: bigint }>(
    "select erase_model_calls(org.id, $2, $3, $4::timestamptz) as erased from org where org.id = $1",
    [tx.orgId, ...erasure(which)],
  );
  return Number(row?.erased ?? 0);
}

function erasure(which: ErasedModelCalls): [why: string, whose: string | null, before: string | null] {
  if ("personId" in which) return ["person", which.personId, null];
  if ("accountId" in which) return ["account", which.accountId, null];
  return ["age", null, which.before];
}
