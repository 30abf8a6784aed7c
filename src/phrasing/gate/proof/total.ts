/** What those last counted come to -> whether the facts hold that sum, and their list bears it out. */
import { add, type Fraction, fraction } from "../../../core/fraction.ts";
import type { TotalClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { isPer } from "./amount-of.ts";
import type { Context, LastCount, Proof } from "./context.ts";
import { refuted } from "./context.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { entriesIn } from "./ranking.ts";
import { isWritten } from "./tolerance.ts";

export function proveTotal(context: Context, { words, said }: TotalClaim): Proof {
  const { counted, ledger } = context;
  if (counted === undefined) return refuted("Of what it is the sum is not said.");
  if (words.length === 0) return refuted("Of what they come to so much is not said.");
  const { claim, members } = counted;
  const around = [...new Set([context.ledger.own, null, claim.ref.is === "name" ? claim.ref.name : null])];
  const found = around
    .flatMap((subject) => ledger.bySubject.get(subject) ?? [])
    .filter((entry) => isSumOf(entry, words, counted));
  const [only, other] = found;
  if (only === undefined || other !== undefined) return refuted("The facts hold no such sum.");
  const figure = figureOf(only);
  if (figure === undefined || !isLevel(said, figure) || !isPer(said, only)) return refuted("The sum is another one.");
  const sum =
    members === null
      ? null
      : sumOf(
          members.map((item) => entriesIn(ledger, item)),
          words,
        );
  if (sum !== null && !isWritten(said.num, sum, said.num.about))
    return refuted("Those that were counted come to another sum.");
  return { ok: true, context: { ...context, words }, scopes: [only.leaf.scope] };
}

const silent = new Set(
  "total sum combined altogether band status state severity by count number digest report of".split(" "),
);

/** Of those counted: its key says what they are, or it stands where all of them are counted. */
function isSumOf(entry: Entry, words: readonly string[], { claim, whole, scope }: LastCount): boolean {
  const figure = figureOf(entry);
  if (figure === undefined || figure.part !== "now" || entry.list?.items.includes(entry.leaf.scope) === true)
    return false;
  const codes = claim.qualities.map((quality) => quality.flatMap((code) => conceptsOf(code.split(" "))));
  const known = new Set([...words, ...claim.noun, ...codes.flat(), ...silent]);
  if (![...entry.hard].every((word) => known.has(word))) return false;
  if (!words.every((word) => entry.hard.has(word) || entry.soft.has(word))) return false;
  if (codes.length > 0 && codes.every((code) => code.some((word) => entry.hard.has(word)))) return true;
  // What is at stake is so with those at risk.
  const [risk, ...others] = codes;
  if (risk?.includes("at_risk") === true && others.length === 0 && entry.hard.has("stake")) return true;
  if (claim.holds !== undefined && !whole) return false;
  return whole && (entry.leaf.key.includes("total") || scope === entry.leaf.scope || scope === null);
}

/** null = the facts do not have it of each. */
function sumOf(items: readonly (readonly Entry[])[], words: readonly string[]): Fraction | null {
  let sum = fraction(0n);
  for (const entries of items) {
    const own = entries.filter(
      (entry) =>
        figureOf(entry)?.part === "now" &&
        words.length === entry.hard.size &&
        words.every((word) => entry.hard.has(word)),
    );
    const [entry, other] = own;
    const value = entry === undefined || other !== undefined ? undefined : figureOf(entry)?.readings[0]?.value;
    if (value === undefined) return null;
    sum = add(sum, value);
  }
  return sum;
}
