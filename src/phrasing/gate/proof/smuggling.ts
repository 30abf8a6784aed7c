/** Claims behind a colon, a dash or "with" -> whether they would pass for the reason of what was said before. */
import type { Claim } from "../claims.ts";
import type { Input } from "../reading/input.ts";
import type { Context } from "./context.ts";

const explaining = new Set([":", "-", "\u2013", "\u2014", "(", "with"]);
const happenings = new Set<Claim["is"]>(["movement", "state", "turn", "dated", "lack"]);

/** "NRR fell to 98.3%: Acme churned" gives a reason without a word for it. */
export function isSmuggled({ atoms }: Input, at: number, claims: readonly Claim[], { last }: Context): boolean {
  if (!explaining.has(atoms[at - 1]?.plain ?? "")) return false;
  const isMove = (claim: Claim) =>
    claim.is === "quantity" && (claim.move !== undefined || claim.before !== undefined || claim.by !== undefined);
  return claims.some(({ is }) => happenings.has(is)) && (last?.claims.some(isMove) ?? false);
}
