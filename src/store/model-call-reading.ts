/** Recorded model calls, read back as they were: those that ended, and those of which no end is on record. */
import type { BegunCallRecord, CallOutcomeRecord } from "./model-calls.ts";
import type { OrgTx } from "./scope.ts";

type Recorded = Omit<BegunCallRecord & CallOutcomeRecord, "request" | "reasons" | "about" | "verdict" | "latencyMs">;

/** As it was recorded; of an erased one what was said and whom it was about is gone. */
export interface StoredModelCall extends Recorded {
  /** From 1, of those that ended; null = its end is not on record. */
  readonly seq: number | null;
  /** "begun": it is under way, or whoever made it died before it ended. */
  readonly verdict: CallOutcomeRecord["verdict"] | "begun";
  readonly request: string | null;
  /** null when it was erased, or has not ended. */
  readonly reasons: readonly string[] | null;
  readonly latencyMs: number | null;
  readonly about: BegunCallRecord["about"] | null;
  /** ISO instant; null = its words are there. */
  readonly erasedAt: string | null;
}

interface Row extends Omit<StoredModelCall, "request" | "reply" | "tokens" | "about" | "seq"> {
  readonly seq: bigint | null;
  readonly request: Buffer | null;
  readonly reply: Buffer | null;
  readonly sent: number | null;
  readonly received: number | null;
  readonly people: readonly string[] | null;
  readonly accounts: readonly string[] | null;
}

const ofBoth = `id, answer_id as "answerId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  attempt, prompt_version as "promptVersion", model, host, region, request, about_people as people,
  about_accounts as accounts, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "erasedAt"`;
const ofEnded = `seq, verdict, reply, reasons, latency_ms as "latencyMs", tokens_sent as sent, tokens_received as received`;
const ofOthers = `null::bigint as seq, 'begun' as verdict, null::bytea as reply, null::text[] as reasons, null::int as "latencyMs",
  null::int as sent, null::int as received`;
const neverEnded = `(b.request is not null or b.erased_at is not null)
  and not exists (select from model_call e where e.org_id = $1 and e.id = b.id)`;

/** null when there is none by that id. */
export async function callOf(tx: OrgTx, id: string): Promise<StoredModelCall | null> {
  const [row] = await tx.query<Row>(
    `select ${ofBoth}, ${ofEnded} from model_call where org_id = $1 and id = $2
     union all
     select ${ofBoth}, ${ofOthers} from model_call_begun b where org_id = $1 and id = $2 and ${neverEnded}`,
    [tx.orgId, id],
  );
  return row === undefined ? null : callFrom(row);
}

/** In the order in which they were made. @param answerId null = of every answer. @param limit the last so many. */
export async function listModelCalls(tx: OrgTx, answerId: string | null, limit: number): Promise<StoredModelCall[]> {
  const rows = await tx.query<Row>(
    `with ended as (
       select ${ofBoth}, ${ofEnded} from model_call
       where org_id = $1 and ($2::text is null or answer_id = $2) order by model_call.seq desc limit $3
     ), others as (
       select ${ofBoth}, ${ofOthers} from model_call_begun b
       where org_id = $1 and ($2::text is null or answer_id = $2) and ${neverEnded} order by b.seq desc limit $3
     )
     select * from (select * from ended union all select * from others) made
     order by at desc, seq desc nulls first limit $3`,
    [tx.orgId, answerId, limit],
  );
  return rows.map(callFrom).reverse();
}

function callFrom({ seq, request, reply, sent, received, people, accounts, ...row }: Row): StoredModelCall {
  return {
    ...row,
    seq: seq === null ? null : Number(seq),
    request: request === null ? null : request.toString("utf8"),
    reply: reply === null ? null : reply.toString("utf8"),
    tokens: { sent, received },
    about: people === null || accounts === null ? null : { people, accounts },
  };
}
