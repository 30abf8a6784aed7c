/** A count as it is said -> the count of the facts that it describes, and whether it is that many. */
import type { CountClaim, Move } from "../claims.ts";
import type { Figure, Scope } from "../facts/figure.ts";
import { signBetween } from "../facts/signs.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import type { Ref } from "../reading/names.ts";
import { folded } from "../text/stem.ts";
import { type Context, subjectsOf } from "./context.ts";
import { isCountOf, isWholeOf, sizeOf } from "./count-figure.ts";
import { figureOf } from "./figure-of.ts";
import { isHowMany, isNumber } from "./how-many.ts";
import type { Entry } from "./ledger.ts";
import { listsOf } from "./members.ts";
import { isOfTime } from "./times.ts";

export type Counted =
  | { readonly ok: true; readonly scopes: readonly Scope[] }
  /** said: the facts count it, and say otherwise. */
  | { readonly ok: false; readonly said: boolean; readonly why: string };

const unsaid: Counted = { ok: false, said: false, why: "" };

export function counted(context: Context, claim: CountClaim): Counted {
  if (claim.person !== undefined && !isBookOf(context, claim.person)) return unsaid;
  const found = countsOf(context, claim);
  const parts = (part: Figure["part"]) => found.filter((entry) => figureOf(entry)?.part === part);
  const [now, other] = parts("now");
  if (now === undefined) return unsaid;
  const wrong = (why: string): Counted => ({ ok: false, said: true, why });
  if (other !== undefined) return wrong("Several counts of the facts may be meant.");
  if (!isAsMany(context, claim, now)) return wrong("The facts count another number of them.");
  if (!isOfTime(context.ledger, now, claim.time, "now")) return wrong("It was counted on other days.");
  const why = notSince(claim, parts("before"), now);
  return why === null ? { ok: true, scopes: [now.leaf.scope] } : wrong(why);
}

/** Of the first subject that has any. */
function countsOf(context: Context, claim: CountClaim): readonly Entry[] {
  const base = baseOf(context, claim);
  const all = subjects(context, claim).map((subject) =>
    (context.ledger.bySubject.get(subject) ?? []).filter((entry) => isCountOf(entry, claim, base)),
  );
  return all.find((entries) => entries.length > 0) ?? [];
}

/** null = it was as many before, and went that way, as far as that is said. */
function notSince({ before, move }: CountClaim, befores: readonly Entry[], now: Entry): string | null {
  if (before === undefined && move === undefined) return null;
  const [earlier, other] = befores;
  if (earlier === undefined || other !== undefined) return "The facts do not count how many it was before.";
  if (before !== undefined && !isNumber(before, sizeOf(earlier))) return "It was another number before.";
  return move === undefined || isWay(move, earlier, now) ? null : "It did not go that way.";
}

function isWay({ judged, way }: Move, earlier: Entry, now: Entry): boolean {
  const [one, two] = [figureOf(earlier), figureOf(now)];
  return !judged && one !== undefined && two !== undefined && signBetween(one, two) === way;
}

const caring = /\b(?:owner|csm|manager|assignee|account manager)\b/u;

/** {"csm": "Elena Rossi", "accounts": 41}: the facts as a whole are of what one looks after. */
function isBookOf({ ledger }: Context, person: Ref): boolean {
  const root = ledger.byScope.get(ledger.book.root) ?? [];
  return (
    person.is === "name" &&
    (ledger.own === null || ledger.own === person.name) &&
    root.some(
      ({ leaf }) =>
        leaf.value.is === "text" && folded(leaf.value.text) === person.name && caring.test(leaf.key.join(" ")),
    )
  );
}

/** Those of whom it is said; else of the last spoken of, else of the facts as a whole. */
function subjects(context: Context, { ref }: CountClaim): readonly (string | null)[] {
  const own = subjectsOf(context, ref);
  return ref.is === "name" ? own : [...own, null];
}

/** What was said of them before. */
function baseOf({ counted, words }: Context, { base, of }: CountClaim): ReadonlySet<string> {
  if (base !== true && of === undefined) return new Set();
  return new Set([
    ...(counted?.claim.noun ?? words),
    ...(counted?.claim.qualities ?? []).flatMap((quality) => quality.flatMap((code) => conceptsOf(code.split(" ")))),
  ]);
}

function isAsMany(context: Context, claim: CountClaim, entry: Entry): boolean {
  const { how, of } = claim;
  const part = sizeOf(entry);
  if (part === undefined) return false;
  const all = of === undefined ? [] : wholes(context, claim, entry).filter((size) => isNumber(of, size));
  if (of !== undefined && all.length === 0) return false;
  if (typeof how !== "string" || how === "none") return isHowMany(how, part, 0);
  return all[0] !== undefined && isHowMany(how, part, all[0]);
}

/** How many there are in all: counted by the facts, or their list. */
function wholes(context: Context, claim: CountClaim, { leaf }: Entry): readonly number[] {
  const around = subjects(context, claim).flatMap((subject) => context.ledger.bySubject.get(subject) ?? []);
  const named = around.filter((entry) => entry.leaf !== leaf && isWholeOf(entry, claim));
  const lists =
    (claim.ofWords ?? []).length > 0 ? [] : listsOf(context.ledger, claim.noun).map(({ items }) => items.length);
  return [...named.flatMap((entry) => sizeOf(entry) ?? []), ...lists];
}
