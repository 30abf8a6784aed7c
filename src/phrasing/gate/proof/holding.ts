/** A predicate and the items of a list -> of which of them the facts prove it, and of which they prove it otherwise. */
import type { Claim, QuantityClaim, Way } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { about } from "./about.ts";
import type { Context } from "./context.ts";
import { proveClaim } from "./prove-claim.ts";
import type { Verdict } from "./verdicts.ts";

export function holding(
  context: Context,
  items: readonly Scope[],
  claims: readonly Claim[],
): ReadonlyMap<Scope, Verdict> {
  const proved = new Set(items.filter((item) => isProved(context, item, claims.map(loose))));
  const shape = new Set([...proved].flatMap((item) => shapeOf(context, item)));
  return new Map(
    items.map((item): [Scope, Verdict] => {
      // "Both fell to 38" is said of each of them, number and all.
      if (proved.has(item)) return [item, isProved(context, item, claims) ? "yes" : "unsaid"];
      return [item, isOtherwise(context, item, claims, shape) ? "no" : "unsaid"];
    }),
  );
}

function isProved(context: Context, { subject }: Scope, claims: readonly Claim[]): boolean {
  // What says nothing is so of nobody.
  if (subject === null || claims.length === 0) return false;
  const ref = { is: "name" as const, name: subject };
  return claims.every((claim) => proveClaim({ ...context, counting: true }, about(claim, ref)).ok);
}

/** "Fell from 61 to 44" is said of one; that others fell by less does not make it the only one that fell. */
function loose(claim: Claim): Claim {
  if (claim.is !== "quantity" || claim.move === undefined) return claim;
  const { now, before, by, ...rest } = claim;
  return rest;
}

/** A move that went another way; else what is kept of those of which it is so is kept of this one too, and says otherwise. */
function isOtherwise(context: Context, item: Scope, claims: readonly Claim[], shape: ReadonlySet<string>): boolean {
  const moves = claims.filter((claim): claim is QuantityClaim => claim.is === "quantity" && claim.move !== undefined);
  if (moves.length === claims.length)
    return moves.some((claim) => others(claim).some((other) => isProved(context, item, [other])));
  const own = new Set(shapeOf(context, item));
  return shape.size > 0 && [...shape].every((key) => own.has(key));
}

function others(claim: QuantityClaim): readonly Claim[] {
  const ways: readonly Way[] = [-1, 0, 1];
  const { move } = claim;
  if (move === undefined) return [];
  return ways.filter((way) => way !== move.way).map((way) => loose({ ...claim, move: { ...move, way } }));
}

function shapeOf({ ledger }: Context, item: Scope): readonly string[] {
  return (ledger.byScope.get(item) ?? []).flatMap(({ leaf }) =>
    leaf.value.is === "nothing" ? [] : [...leaf.path, ...leaf.key].join(" "),
  );
}
