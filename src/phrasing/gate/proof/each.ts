/** The same said of several -> whether it is so of each of them. */
import type { EachClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { proveClaim } from "./prove-claim.ts";

/** No facts are of it: "it" behind several names means none of them. */
export const severalNames = "\u0000several";

export function proveEach(context: Context, { claims }: EachClaim): Proof {
  const scopes: Scope[] = [];
  const ways = new Set<-1 | 0 | 1 | undefined>();
  let { words } = context;
  for (const claim of claims) {
    const proof = proveClaim(context, claim);
    if (!proof.ok) return proof;
    scopes.push(...proof.scopes);
    ways.add(proof.way);
    words = proof.context.words;
  }
  const [way] = ways;
  if (claims.length === 0) return refuted("Nothing is said of them.");
  return {
    ok: true,
    context: { ...context, subject: severalNames, named: true, words },
    scopes,
    ...(way === undefined || ways.size > 1 ? {} : { way }),
  };
}
