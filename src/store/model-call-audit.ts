/** The chain of model calls as it stands -> what of it does not fit, link by link. */
import { createHash } from "node:crypto";
import type { OrgTx } from "./scope.ts";

/** One place where the chain does not hold. */
export interface ChainFault {
  /** null = of the chain's end, not of a call. */
  readonly callId: string | null;
  /** For people. */
  readonly problem: string;
}

export interface ChainAudit {
  readonly calls: number;
  /** Of those, calls whose words were erased. */
  readonly erased: number;
  /** The last link, hex; null = no call was ever recorded. Noted elsewhere, it also shows a chain that was made anew as a whole. */
  readonly lastLink: string | null;
  readonly faults: readonly ChainFault[];
}

interface Link {
  readonly seq: bigint;
  readonly id: string;
  /** Microseconds since 1970. */
  readonly at: string;
  readonly facts: readonly (string | null)[];
  readonly request: Buffer | null;
  readonly reply: Buffer | null;
  readonly reasons: readonly string[] | null;
  readonly aboutPeople: readonly string[] | null;
  readonly aboutAccounts: readonly string[] | null;
  readonly texts: string;
  readonly content: string;
  readonly chain: string;
  readonly erased: boolean;
}

/** Rows held in memory at once: a request is some ten thousand bytes. */
const pageSize = 200;

/** Reads every call in order. Hashes as migration 0023 makes them, made here anew. */
export async function auditModelCalls(tx: OrgTx): Promise<ChainAudit> {
  const faults: ChainFault[] = [];
  let [previous, last, calls, erased] = [{ chain: "", seq: 0n }, 0n, 0, 0];
  for (;;) {
    const page = await readLinks(tx, last);
    for (const link of page) {
      faults.push(...linkFaults(tx.orgId, link, previous));
      previous = { chain: link.chain, seq: link.seq };
      if (link.erased) erased += 1;
    }
    calls += page.length;
    last = previous.seq;
    if (page.length < pageSize) break;
  }
  faults.push(...(await endFaults(tx, previous, calls)));
  return { calls, erased, lastLink: calls === 0 ? null : previous.chain, faults };
}

async function readLinks(tx: OrgTx, after: bigint): Promise<Link[]> {
  return tx.query<Link>(
    `select seq, id, (extract(epoch from at) * 1000000)::bigint::text as at,
       array[answer_id, attempt::text, prompt_version, model, host, region, verdict, latency_ms::text, tokens_sent::text,
         tokens_received::text] as facts,
       request, reply, reasons, about_people as "aboutPeople", about_accounts as "aboutAccounts",
       encode(texts_sha256, 'hex') as texts, encode(content_sha256, 'hex') as content, encode(chain_sha256, 'hex') as chain,
       erased_at is not null as erased
     from model_call where org_id = $1 and seq > $2 order by seq limit ${pageSize}`,
    [tx.orgId, after],
  );
}

interface Previous {
  readonly chain: string;
  readonly seq: bigint;
}

function linkFaults(orgId: string, link: Link, previous: Previous): ChainFault[] {
  const problems: string[] = [];
  if (link.seq !== previous.seq + 1n) problems.push(`${missing(link, previous)} before it`);
  if (!link.erased && link.texts !== textsOf(link))
    problems.push("its request, reply, reasons or whom it was about were changed");
  if (link.content !== fieldsSha256([...link.facts, link.texts])) problems.push("what is recorded of it was changed");
  else if (link.chain !== linkOf(orgId, link, previous))
    problems.push(
      "its link does not follow the one before: its id, its instant or its place was changed, or a call before it is not the one it was recorded after",
    );
  return problems.map((problem) => ({ callId: link.id, problem }));
}

function missing(link: Link, previous: Previous): string {
  const count = link.seq - previous.seq - 1n;
  return count === 1n ? "one call is missing" : `${count} calls are missing`;
}

function textsOf(link: Link): string {
  return fieldsSha256([
    link.request && sha256(link.request),
    link.reply && sha256(link.reply),
    fieldsSha256(link.reasons ?? []),
    fieldsSha256(link.aboutPeople ?? []),
    fieldsSha256(link.aboutAccounts ?? []),
  ]);
}

function linkOf(orgId: string, link: Link, previous: Previous): string {
  return fieldsSha256([previous.chain, orgId, String(link.seq), link.id, link.at, link.content]);
}

async function endFaults(tx: OrgTx, last: Previous, found: number): Promise<ChainFault[]> {
  const [head] = await tx.query<{ calls: bigint; chain: string }>(
    "select calls, encode(chain_sha256, 'hex') as chain from model_call_head where org_id = $1",
    [tx.orgId],
  );
  const recorded = head?.calls ?? 0n;
  if (recorded > last.seq)
    return [atEnd(`${recorded} calls were recorded and the last one there is is number ${last.seq}`)];
  if (recorded < last.seq) return [atEnd(`${recorded} calls were recorded and there are ${found}`)];
  return (head?.chain ?? "") === last.chain
    ? []
    : [atEnd("the last call's link is not the one that was recorded last")];
}

function atEnd(problem: string): ChainFault {
  return { callId: null, problem };
}

/** Each field with its length before it, as `fields_sha256` of the database. */
function fieldsSha256(fields: readonly (string | null)[]): string {
  return sha256(fields.map((field) => (field === null ? "-," : `${Buffer.byteLength(field)}:${field},`)).join(""));
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
