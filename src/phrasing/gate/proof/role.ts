/** Who is said to be what to whom -> whether the facts have that person in that role there, and nobody else. */
import type { RoleClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import { holdersOf } from "./holders.ts";

export function proveRole(context: Context, claim: RoleClaim): Proof {
  const { person, ref, at, topic } = claim;
  const role = roleOf(context, claim);
  const who = personOf(context, person);
  if (who === null) return refuted("It is not said who.");
  const found = subjectsOf(context, ref).flatMap((subject) => holdersOf(context.ledger).get(subject) ?? []);
  const right = found.filter((one) => one.person === who && (at === "ever" || one.at === at) && isRole(one.role, role));
  if (right.length === 0 && isOnlyOf(context, claim, who, role))
    return { ok: true, context: { ...context, person: who, someone: who }, scopes: [] };
  if (right.length === 0) return refuted(`The facts do not have ${who} as "${role.join(" ")}" there.`);
  const spoken = speakingOf(context, ref);
  return {
    ok: true,
    context: { ...spoken, person: topic === "person" ? who : null, someone: who },
    scopes: right.map(({ scope }) => scope),
  };
}

/** "Eli Stone, the CTO, ..." when no account was spoken of: what the facts have of that person anywhere. */
function isOnlyOf(context: Context, { ref, at }: RoleClaim, who: string, role: readonly string[]): boolean {
  if (ref.is === "name" || context.named) return false;
  const all = [...holdersOf(context.ledger).values()].flat().filter(({ person }) => person === who);
  return all.some((one) => (at === "ever" || one.at === at) && isRole(one.role, role));
}

/** A name, or who a clause that names nobody goes on about. */
function personOf(context: Context, person: RoleClaim["person"]): string | null {
  if (person.is === "name") return person.name;
  return person.leftOut === true ? (context.person ?? context.subject) : (context.someone ?? null);
}

/** "Before, it was Cleo Mbeki": the role that was just spoken of. */
function roleOf({ last }: Context, { role }: RoleClaim): readonly string[] {
  if (role.length > 0) return role;
  return (last?.claims ?? []).flatMap((claim) => (claim.is === "role" ? [claim.role] : [])).at(-1) ?? [];
}

const wordless = new Set("account customer the of is name".split(" "));
const caring = new Set(["owner", "csm", "manager", "lead"]);

function isRole(held: readonly string[], said: readonly string[]): boolean {
  const one = held.filter((word) => !wordless.has(word));
  if (said.includes("caretaker")) return one.length > 0 && one.every((word) => caring.has(word));
  const other = conceptsOf([...said]).filter((word) => !wordless.has(word));
  // {"csm_owner": "Ines Caldeira"}: either word says it.
  if (one.length > 1 && one.every((word) => caring.has(word)))
    return other.length > 0 && other.every((word) => one.includes(word));
  return one.length > 0 && one.length === other.length && one.every((word) => other.includes(word));
}
