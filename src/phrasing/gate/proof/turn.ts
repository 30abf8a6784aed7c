/** A turn from one state to another -> whether the facts have both ends so, and the way it is said to be. */

import type { TurnClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { wayBetween } from "../lexicon/orders.ts";
import { folded } from "../text/stem.ts";
import { type Attribute, attributeOf, valueStems } from "./attributes.ts";
import { conceptKey } from "./concept-key.ts";
import { type Context, type Proof, refuted, speakingOf, subjectsOf } from "./context.ts";
import type { Ledger } from "./ledger.ts";

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly attribute: Attribute;
}

export function proveTurn(context: Context, claim: TurnClaim): Proof {
  const { ref, key, from, to, way, time } = claim;
  const said = new Set(key);
  const pairs = subjectsOf(context, ref).flatMap((subject) => {
    const entries = context.ledger.bySubject.get(subject) ?? [];
    return pairsOf(entries.filter(({ leaf }) => leaf.value.is === "text").map(attributeOf));
  });
  const right = pairs.filter(
    (pair) =>
      (from === undefined || from.includes(pair.from)) &&
      (to === undefined || to.includes(pair.to)) &&
      pair.from !== pair.to &&
      [...said].every((word) => pair.attribute.hard.has(word) || pair.attribute.soft.has(word)) &&
      (way === undefined || way === (wayBetween(pair.from, pair.to) ?? wayOf(context.ledger, pair))) &&
      (time === undefined || isTurned(context.ledger, pair, time)),
  );
  if (right.length === 0) return refuted("The facts have no such turn of that subject.");
  return {
    ok: true,
    context: speakingOf(context, ref),
    scopes: right.map(({ attribute }) => attribute.entry.leaf.scope),
  };
}

/** Of one attribute of one object. */
function pairsOf(all: readonly Attribute[]): readonly Pair[] {
  const keyOf = ({ hard }: Attribute) => conceptKey(hard);
  const textOf = ({ entry: { leaf } }: Attribute) => (leaf.value.is === "text" ? valueStems(leaf.value.text) : "");
  return all
    .filter(({ part }) => part === "before")
    .flatMap((before) =>
      all
        .filter(
          (now) =>
            now.part === "now" &&
            keyOf(now) === keyOf(before) &&
            rootOf(now) === rootOf(before) &&
            now.entry.leaf.value.is === "text" &&
            folded(now.entry.leaf.value.text) !== now.entry.leaf.scope.subject,
        )
        .map((now) => ({ from: textOf(before), to: textOf(now), attribute: now })),
    );
}

/** {"health": {"now": {...}, "month_ago": {...}}}: two objects of one subject. */
function rootOf({ entry: { leaf } }: Attribute): unknown {
  const { scope } = leaf;
  return scope.subject === scope.parent?.subject && scope.subject !== null ? scope.subject : scope;
}

/** "upgrade" of the very object. */
function wayOf({ byScope }: Ledger, { attribute }: Pair): -1 | 1 | null {
  const words = (byScope.get(attribute.entry.leaf.scope) ?? []).flatMap(({ leaf: { value, key } }) =>
    value.is === "text" ? [valueStems(value.text), ...key] : key,
  );
  const up = words.some((word) => /^upgraded?$/u.test(word));
  const down = words.some((word) => /^downgraded?$/u.test(word));
  if (up === down) return null;
  return up ? 1 : -1;
}

const turning = new Set("changed change moved since turned switched upgraded downgraded effective".split(" "));

/** The day on which the very object, or the one around it, is said to have turned. */
function isTurned({ byScope }: Ledger, { attribute }: Pair, { ranges }: NonNullable<TurnClaim["time"]>): boolean {
  for (let scope: Scope | null = attribute.entry.leaf.scope; scope !== null; scope = scope.parent) {
    const days = (byScope.get(scope) ?? []).flatMap(({ leaf: { value, key, path } }) =>
      value.is === "day" && isTurning([...path, ...key], attribute) ? [value.day] : [],
    );
    if (days.length > 0) return days.every((day) => ranges.some(({ from, to }) => from <= day && day <= to));
    if (scope.subject !== scope.parent?.subject) return false;
  }
  return false;
}

function isTurning(words: readonly string[], { hard, soft }: Attribute): boolean {
  const isOf = (word: string) => turning.has(word) || hard.has(word) || soft.has(word);
  return words.every((word) => isOf(word) || /^(?:on|at|date|day)$/u.test(word));
}
