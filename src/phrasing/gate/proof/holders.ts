/** The facts -> who they have in which role to whom, now or before. */
import { groupBy } from "../../../core/group-by.ts";
import type { Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { normal } from "../text/normal.ts";
import { folded, keyWords } from "../text/stem.ts";
import { attributeOf } from "./attributes.ts";
import type { Entry, Ledger } from "./ledger.ts";

interface Holder {
  readonly person: string;
  readonly role: readonly string[];
  readonly at: "now" | "before";
  readonly scope: Scope;
}

const holders = new WeakMap<Ledger, ReadonlyMap<string | null, readonly Holder[]>>();

/** By who they are that to. */
export function holdersOf(ledger: Ledger): ReadonlyMap<string | null, readonly Holder[]> {
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

type Held = Holder & { readonly to: string | null };

function holding(ledger: Ledger, entry: Entry): readonly Held[] {
  const { value, scope, key } = entry.leaf;
  const own = heldByObject(ledger, entry);
  if (own !== null) return [own];
  if (value.is !== "text" || titled.has(key.join(" "))) return [];
  const name = ledger.book.names.get(folded(normal(value.text))) ?? ledger.book.names.get(folded(value.text));
  if (name === undefined) return [];
  const { hard, part } = attributeOf(entry);
  const role = [...hard].filter((word) => !peopleWords.has(word));
  return [{ person: folded(value.text), role, at: part, scope, to: scope.subject }];
}

const peopleWords = new Set(["contact", "contacts", "people", "team"]);

/** {"contacts": [{"name": "Maria Santos", "role": "champion", "is_champion": true}]}: a person with an object of their own. */
function heldByObject(ledger: Ledger, { leaf: { value, scope, key } }: Entry): Held | null {
  const { parent, subject } = scope;
  if (parent === null || subject === null || subject === parent.subject) return null;
  const word = key.join(" ");
  const at = hasLeft(ledger, scope) ? "before" : "now";
  const held = { person: subject, to: parent.subject, at, scope } as const;
  if (value.is === "flag" && value.on && key[0] === "is") return { ...held, role: conceptsOf(key.slice(1)) };
  if (value.is !== "text") return null;
  if (titled.has(word)) return { ...held, role: conceptsOf(keyWords(value.text)) };
  // {"owner": {"name": "Kim Larsen"}}
  return naming.has(word) && !ledger.listOf.has(scope) ? { ...held, ...partOf(scope.under ?? []) } : null;
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
