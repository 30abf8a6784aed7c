/** Every request to a model as it was made, in a chain that shows each later change; its words can be erased, its links cannot. */
import type { OrgTx } from "./scope.ts";

/** As phrasing describes a call. */
export interface ModelCallRecord {
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
  readonly reply: string | null;
  readonly verdict: "accepted" | "refused" | "failed";
  readonly reasons: readonly string[];
  readonly latencyMs: number;
  readonly tokens: { readonly sent: number | null; readonly received: number | null };
  readonly about: { readonly people: readonly string[]; readonly accounts: readonly string[] };
}

/** Appends them in their order. @throws when an id is taken: what was recorded is never rewritten. */
export async function saveModelCalls(tx: OrgTx, calls: readonly ModelCallRecord[]): Promise<void> {
  for (const call of calls)
    await tx.query("select record_model_call(org.id, $2::jsonb) from org where org.id = $1", [
      tx.orgId,
      JSON.stringify(recorded(call)),
    ]);
}

/** As the table's columns. */
function recorded(call: ModelCallRecord) {
  return {
    id: call.id,
    at: call.at,
    answer_id: call.answerId,
    attempt: call.attempt,
    prompt_version: call.promptVersion,
    model: call.model,
    host: call.host,
    region: call.region,
    verdict: call.verdict,
    latency_ms: Math.round(call.latencyMs),
    tokens_sent: call.tokens.sent,
    tokens_received: call.tokens.received,
    request: bytes(call.request),
    reply: call.reply === null ? null : bytes(call.reply),
    reasons: call.reasons.map(storable),
    about_people: call.about.people,
    about_accounts: call.about.accounts,
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
