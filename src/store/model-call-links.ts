/** The two chains of an organisation's model calls, of beginnings and of ends, as links to be held against each other. */
import { fieldsSha256, type Link, pageSize, sha256 } from "./call-chain.ts";
import type { OrgTx } from "./scope.ts";

interface Words {
  readonly request: Buffer | null;
  readonly aboutPeople: readonly string[] | null;
  readonly aboutAccounts: readonly string[] | null;
}

interface EndedRow extends Omit<Link, "textsNow">, Words {
  readonly reply: Buffer | null;
  readonly reasons: readonly string[] | null;
  readonly erased: boolean;
}

const ofBoth = `seq, id, (extract(epoch from at) * 1000000)::bigint::text as at,
  request, about_people as "aboutPeople", about_accounts as "aboutAccounts",
  encode(texts_sha256, 'hex') as texts, encode(content_sha256, 'hex') as content, encode(chain_sha256, 'hex') as chain`;

/** As migration 0025 makes them, and for calls of the version before, as 0023. */
export async function endedLinks(tx: OrgTx, after: bigint): Promise<readonly Link[]> {
  const rows = await tx.query<EndedRow>(
    `select ${ofBoth}, reply, reasons, erased_at is not null as erased,
       array[answer_id, attempt::text, prompt_version, model, host, region, verdict, latency_ms::text, tokens_sent::text,
         tokens_received::text] || case when begun_sha256 is null then '{}' else array[encode(begun_sha256, 'hex')] end as facts
     from model_call where org_id = $1 and seq > $2 order by seq limit ${pageSize}`,
    [tx.orgId, after],
  );
  return rows.map((row) => ({ ...row, textsNow: row.erased ? null : textsOfEnded(row) }));
}

export async function begunLinks(tx: OrgTx, after: bigint): Promise<readonly Link[]> {
  const rows = await tx.query<Omit<Link, "textsNow"> & Words>(
    `select ${ofBoth},
       array['begun', answer_id, attempt::text, prompt_version, model, host, region] as facts
     from model_call_begun where org_id = $1 and seq > $2 order by seq limit ${pageSize}`,
    [tx.orgId, after],
  );
  return rows.map((row) => ({ ...row, textsNow: row.request === null ? null : textsOfBegun(row) }));
}

function textsOfEnded({ request, reply, reasons, aboutPeople, aboutAccounts }: EndedRow): string {
  return fieldsSha256([
    request && sha256(request),
    reply && sha256(reply),
    fieldsSha256(reasons ?? []),
    fieldsSha256(aboutPeople ?? []),
    fieldsSha256(aboutAccounts ?? []),
  ]);
}

function textsOfBegun({ request, aboutPeople, aboutAccounts }: Words): string {
  return fieldsSha256([request && sha256(request), fieldsSha256(aboutPeople ?? []), fieldsSha256(aboutAccounts ?? [])]);
}
