/** Segments and owners of a supposition -> whether each cuts the figure or says who leaves. */
import type { Claim } from "./claims.ts";
import { isCue } from "./hypothetical.ts";

/** What is said after a figure, or before anything is supposed, cuts the figure: "NRR in EMEA if Acme churns". */
export function ofFigure(claims: readonly Claim[], loss: number | undefined): readonly Claim[] {
  return scopes(claims, loss)
    .filter(({ cuts }) => cuts === "figure")
    .map(({ claim }) => claim);
}

/** The others say who leaves: "if all red accounts in EMEA churn". */
export function ofLeaving(claims: readonly Claim[], loss: number | undefined): readonly Claim[] {
  return scopes(claims, loss)
    .filter(({ cuts }) => cuts === "who")
    .map(({ claim }) => claim);
}

export function segmentsOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap(({ meaning }) => (meaning.kind === "segment" ? [meaning.value] : [])))];
}

function scopes(claims: readonly Claim[], loss: number | undefined) {
  const opening = claims.some((claim) => isCue(claim, "condition")) ? "condition" : "suppose";
  let cuts: "figure" | "who" = "figure";
  return claims.flatMap((claim, at) => {
    if (isCue(claim, opening) || at === loss) cuts = "who";
    else if (claim.meaning.kind === "metric" || isCue(claim, "fewest")) cuts = "figure";
    return isScope(claim) ? [{ claim, cuts }] : [];
  });
}

function isScope(claim: Claim): boolean {
  return claim.meaning.kind === "segment" || claim.meaning.kind === "owner" || isCue(claim, "mine");
}

export function ownerOf(claims: readonly Claim[]): string | undefined {
  const [named] = claims.flatMap(({ meaning }) => (meaning.kind === "owner" ? [meaning.value] : []));
  return named ?? (claims.some((claim) => isCue(claim, "mine")) ? "me" : undefined);
}
