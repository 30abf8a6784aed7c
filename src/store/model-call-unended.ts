/** Calls that were begun and of which no end is on record -> how many: of those that may still be under way, and of the others. */
import type { OrgTx } from "./scope.ts";

export interface UnendedCalls {
  readonly underWay: number;
  /** Whoever made them died before they ended, or could not record it: what they sent is on record, what came back is not. */
  readonly neverEnded: number;
}

/** @param now ISO instant. @param longest seconds that a call is under way at most. @param since ISO instant; null = of all there are. */
export async function countUnended(
  tx: OrgTx,
  now: string,
  longest: number,
  since: string | null,
): Promise<UnendedCalls> {
  const [row] = await tx.query<UnendedCalls>(
    `with unended as (
       select b.at from model_call_begun b
       where b.org_id = $1 and (b.request is not null or b.erased_at is not null) and ($4::timestamptz is null or b.at > $4)
         and not exists (select from model_call e where e.org_id = $1 and e.id = b.id)
     )
     select count(*) filter (where at >= $2::timestamptz - make_interval(secs => $3))::int as "underWay",
       count(*) filter (where at < $2::timestamptz - make_interval(secs => $3))::int as "neverEnded"
     from unended`,
    [tx.orgId, now, longest, since],
  );
  return row ?? { underWay: 0, neverEnded: 0 };
}
