/** The record of model calls as it stands -> what of it does not fit, link by link, and against what else names a call. */
import { type ChainEnd, type ChainFault, type ChainWords, endFaults, type HeldChain, holdChain } from "./call-chain.ts";
import { begunLinks, endedLinks } from "./model-call-links.ts";
import type { OrgTx } from "./scope.ts";

export interface RecordAudit {
  /** Those that ended. */
  readonly calls: number;
  /** Of those, calls whose words were erased. */
  readonly erased: number;
  /** The last link, hex; null = no call has ended. It is made over the beginnings too of all calls that ended. */
  readonly lastLink: string | null;
  readonly faults: readonly ChainFault[];
}

const ofEnds: ChainWords = {
  textsChanged: "its request, reply, reasons or whom it was about were changed",
  made: "recorded",
  of: "",
};
const ofBeginnings: ChainWords = {
  textsChanged: "its request or whom it was about were changed",
  made: "begun",
  of: "of its beginning: ",
};

/**
 * Reads every call. Found is whatever was changed, taken away, put in or put elsewhere by somebody who left any one of these as it
 * was: a later link, the other chain, the head of both (made with the organisation), or an answer in a model's words, which names
 * its call. Not found is what somebody did who may write everything here and made all of them anew, or took the last calls away
 * with their beginnings, both ends of the head and every answer they led to; nor that words were erased early, by hand. The last
 * link, noted elsewhere, shows the first two: it has to be a link of the chain for ever.
 */
export async function auditModelCalls(tx: OrgTx): Promise<RecordAudit> {
  const ends = await holdChain(tx.orgId, ofEnds, (after) => endedLinks(tx, after));
  const beginnings = await holdChain(tx.orgId, ofBeginnings, (after) => begunLinks(tx, after));
  const own = [...ends.faults, ...beginnings.faults, ...(await headFaults(tx, ends, beginnings))];
  return {
    calls: ends.found,
    erased: await erasedCalls(tx),
    lastLink: ends.found === 0 ? null : ends.chain,
    // What is missing in a chain is missing to whatever names it, and would be told twice.
    faults: own.length > 0 ? own : await namedElsewhere(tx),
  };
}

async function headFaults(tx: OrgTx, ends: HeldChain, beginnings: HeldChain): Promise<readonly ChainFault[]> {
  const [head] = await tx.query<{ calls: bigint; chain: string; begun: bigint; begunChain: string }>(
    `select calls, encode(chain_sha256, 'hex') as chain, begun, encode(begun_sha256, 'hex') as "begunChain"
     from model_call_head where org_id = $1`,
    [tx.orgId],
  );
  if (head === undefined) return [{ callId: null, problem: "how many calls were recorded is no longer on record" }];
  const begun: ChainEnd = { links: head.begun, chain: head.begunChain };
  return [
    ...endFaults(ofEnds, { links: head.calls, chain: head.chain }, ends),
    ...endFaults(ofBeginnings, begun, beginnings),
  ];
}

async function erasedCalls(tx: OrgTx): Promise<number> {
  const [row] = await tx.query<{ erased: number }>(
    "select count(*)::int as erased from model_call where org_id = $1 and erased_at is not null",
    [tx.orgId],
  );
  return row?.erased ?? 0;
}

/** More are read by nobody. */
const mostNamed = 20;

/** Of the calls that answers and the other chain name, those that are not on record as they say. */
async function namedElsewhere(tx: OrgTx): Promise<readonly ChainFault[]> {
  return tx.query<ChainFault>(
    `with otherwise_begun as (
       select e.id from model_call e
       left join model_call_begun b on b.org_id = $1 and b.id = e.id
       where e.org_id = $1 and e.begun_sha256 <> coalesce(b.chain_sha256, '')
     ), end_missing as (
       select b.id from model_call_begun b
       where b.org_id = $1 and b.request is null and b.erased_at is null
         and not exists (select from model_call e where e.org_id = $1 and e.id = b.id)
     ), named as (
       select a.id as answer_id, a.document::json #>> '{words,model_call}' as id from answer a
       where a.org_id = $1 and a.document like '%"model_call":%'
     )
     select id as "callId", 'its beginning is not the one that is on record' as problem from otherwise_begun
     union all
     select id, 'its end was recorded and is no longer there' from end_missing
     union all
     select id, 'answer ' || answer_id || ' says its words, and no such call is on record' from named
     where id is not null and not exists (select from model_call e where e.org_id = $1 and e.id = named.id)
     order by 1 limit ${mostNamed}`,
    [tx.orgId],
  );
}
