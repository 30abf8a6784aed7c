/** Recorded model calls, read back as they were. */
import type { ModelCallRecord } from "./model-calls.ts";
import type { OrgTx } from "./scope.ts";

/** As it was recorded; of an erased one what was said and whom it was about is gone. */
export interface StoredModelCall extends Omit<ModelCallRecord, "request" | "reasons" | "about"> {
  /** From 1. */
  readonly seq: number;
  readonly request: string | null;
  readonly reasons: readonly string[] | null;
  readonly about: ModelCallRecord["about"] | null;
  /** ISO instant; null = its words are there. */
  readonly erasedAt: string | null;
}

interface Row extends Omit<StoredModelCall, "request" | "reply" | "tokens" | "about" | "seq"> {
  readonly seq: bigint;
  readonly request: Buffer | null;
  readonly reply: Buffer | null;
  readonly sent: number | null;
  readonly received: number | null;
  readonly people: readonly string[] | null;
  readonly accounts: readonly string[] | null;
}

const columns = `seq, id, answer_id as "answerId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  attempt, prompt_version as "promptVersion", model, host, region, request, reply, verdict, reasons,
  latency_ms as "latencyMs", tokens_sent as sent, tokens_received as received, about_people as people,
  about_accounts as accounts, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "erasedAt"`;

/** null when there is none by that id. */
export async function callOf(tx: OrgTx, id: string): Promise<StoredModelCall | null> {
  const [row] = await tx.query<Row>(`select ${columns} from model_call where org_id = $1 and id = $2`, [tx.orgId, id]);
  return row === undefined ? null : callFrom(row);
}

/** In their order. @param answerId null = of every answer. @param limit the last so many. */
export async function listModelCalls(tx: OrgTx, answerId: string | null, limit: number): Promise<StoredModelCall[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from model_call
     where org_id = $1 and ($2::text is null or answer_id = $2) order by model_call.seq desc limit $3`,
    [tx.orgId, answerId, limit],
  );
  return rows.map(callFrom).reverse();
}

function callFrom({ seq, request, reply, sent, received, people, accounts, ...row }: Row): StoredModelCall {
  return {
    ...row,
    seq: Number(seq),
    request: request === null ? null : request.toString("utf8"),
    reply: reply === null ? null : reply.toString("utf8"),
    tokens: { sent, received },
    about: people === null || accounts === null ? null : { people, accounts },
  };
}
