/** Two objects of the facts -> whether what stands in the one is said of the other: itself, around it, or its own object of causes. */
import type { Scope } from "../facts/figure.ts";
import type { Ledger } from "./ledger.ts";

export function isNear(ledger: Ledger, saying: Scope | null, of: Scope): boolean {
  if (saying === null) return false;
  if (isAround(ledger, saying, of)) return true;
  const { parent, kind, subject } = saying;
  // An answer of our own says each thing of an account in an object of its own.
  if (kind === "subject" && of.kind === "subject" && subject !== null && subject === of.subject && parent === of.parent)
    return true;
  const isInner = parent !== null && parent.subject === saying.subject && !ledger.listOf.has(saying);
  return isInner && isAround(ledger, parent, of);
}

/** Not across the border of a list or of another subject. */
function isAround({ listOf, own }: Ledger, around: Scope, of: Scope): boolean {
  for (let scope: Scope | null = of; scope !== null; scope = scope.parent) {
    if (scope === around) return true;
    if (listOf.has(scope) || (scope.parent !== null && scope.subject !== scope.parent.subject && scope.subject !== own))
      return false;
  }
  return false;
}
