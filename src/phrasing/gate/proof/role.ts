/** Who is said to be what to whom -> whether the facts have that person in that role there, and nobody else. */
import { groupBy } from "../../../core/group-by.ts";
import type { RoleClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { normal } from "../text/normal.ts";
import { folded, keyWords } from "../text/stem.ts";
import { attributeOf } from "./attributes.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import type { Entry, Ledger } from "./ledger.ts";

interface Holder {
  readonly person: string;
  readonly role: readonly string[];
  readonly at: "now" | "before";
  readonly scope: Scope;
}

const holders = new WeakMap<Ledger, ReadonlyMap<string | null, readonly Holder[]>>();

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

/** By who they are that to. */
function holdersOf(ledger: Ledger): ReadonlyMap<string | null, readonly Holder[]> {
  const known = holders.get(ledger);
  if (known !== undefined) return known;
  const found = groupBy(
    ledger.entries.flatMap((entry) => holding(ledger, entry)),
    ({ to }) => to,
  );
  holders.set(ledger, found);
  return found;
}

const naming = new Set(["name", "person", "member", "contact", "full name"]);
const titled = new Set(["role", "title", "position", "function", "job title"]);
const stale = new Set(["left", "former", "departed", "gone", "inactive"]);

function holding(ledger: Ledger, entry: Entry): readonly (Holder & { readonly to: string | null })[] {
  const { value, scope, key } = entry.leaf;
  const parent = scope.parent;
  const word = key.join(" ");
  // {"contacts": [{"name": "Maria Santos", "role": "champion", "is_champion": true}]}
  if (parent !== null && scope.subject !== null && scope.subject !== parent.subject) {
    const person = {
      person: scope.subject,
      to: parent.subject,
      at: hasLeft(ledger, scope) ? ("before" as const) : ("now" as const),
      scope,
    };
    if (value.is === "text" && titled.has(word)) return [{ ...person, role: conceptsOf(keyWords(value.text)) }];
    if (value.is === "flag" && value.on && key[0] === "is") return [{ ...person, role: conceptsOf(key.slice(1)) }];
    // {"owner": {"name": "Kim Larsen"}}
    if (value.is === "text" && naming.has(word) && !ledger.listOf.has(scope))
      return [{ ...person, ...partOf(scope.under ?? []) }];
  }
  if (value.is !== "text" || titled.has(word)) return [];
  const person = folded(normal(value.text));
  const name = ledger.book.names.get(person) ?? ledger.book.names.get(folded(value.text));
  if (name === undefined) return [];
  const { hard, part } = attributeOf(entry);
  const role = [...hard].filter((one) => one !== "contact" && one !== "contacts" && one !== "people" && one !== "team");
  return [{ person: folded(value.text), role, at: part, scope, to: scope.subject }];
}

function partOf(under: readonly string[]): Pick<Holder, "role" | "at"> {
  const before = under.some((word) => /^(?:previous|former|old|prior|ex)$/u.test(word));
  return {
    role: conceptsOf(under.filter((word) => !/^(?:previous|former|old|prior|ex|current)$/u.test(word))),
    at: before ? "before" : "now",
  };
}

/** They are no longer what they were. */
function hasLeft({ byScope }: Ledger, scope: Scope): boolean {
  return (byScope.get(scope) ?? []).some(({ leaf: { key, value } }) => {
    if (key.includes("left")) return value.is === "day" || (value.is === "flag" && value.on);
    return value.is === "text" && key.includes("status") && stale.has(value.text.toLowerCase());
  });
}
