/** Claims behind a colon, a dash, "with" or "then" -> whether they would pass for the reason, or for what came afterwards. */
import type { Claim } from "../claims.ts";
import type { Input } from "../reading/input.ts";
import type { Context } from "./context.ts";

const explaining = new Set([":", "-", "\u2013", "\u2014", "(", "with"]);
const happenings = new Set<Claim["is"]>(["movement", "state", "turn", "dated", "lack"]);

/** "NRR fell to 98.3%: Acme churned" gives a reason without a word for it. */
export function isSmuggled({ atoms }: Input, at: number, claims: readonly Claim[], { last }: Context): boolean {
  const joint = atoms[at - 1]?.plain ?? "";
  // "Support took 9 points, then usage 12": which came first only days can say.
  if (joint === "then") return !claims.every((claim) => isLater(claim, last?.claims.at(-1)));
  if (!explaining.has(joint)) return false;
  const isMove = (claim: Claim) =>
    claim.is === "quantity" && (claim.move !== undefined || claim.before !== undefined || claim.by !== undefined);
  return claims.some(({ is }) => happenings.has(is)) && (last?.claims.some(isMove) ?? false);
}

function isLater(claim: Claim, before: Claim | undefined): boolean {
  if (claim.is !== "quantity" || before?.is !== "quantity") return false;
  const [from, to] = [before.time?.ranges ?? [], claim.time?.ranges ?? []];
  return from.length > 0 && to.some((later) => from.every((earlier) => later.from > earlier.to));
}
