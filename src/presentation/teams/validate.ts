/** A card -> the reasons Teams would refuse it or show less than is in it, found before it is sent. */
import { oneOf, type Problem, someItems, tooMany } from "../checks.ts";
import { teamsLimits } from "../limits.ts";
import { brokenRules, type Rule } from "../rules.ts";
import { isRecord, select } from "../select.ts";
import { bodyTypes, elementRules } from "./card-rules.ts";
import { bytesOf } from "./size.ts";

const cardRules: readonly Rule[] = [
  { path: ["type"], check: oneOf("AdaptiveCard") },
  { path: ["version"], check: oneOf("1.5") },
  { path: ["body"], check: someItems },
];

/** `[]` means the documented rules are kept. Takes anything, as a guard must. */
export function validateCard(card: unknown): readonly Problem[] {
  if (!isRecord(card)) return [{ at: "card", problem: "is not a card" }];
  return [
    ...tooMany("card", bytesOf(card), teamsLimits.cardBytes),
    ...brokenRules(cardRules, card, "card"),
    ...select(card, "card", ["body", "*"]).flatMap(({ value, at }) => validateElement(value, at, bodyTypes)),
  ];
}

function validateElement(element: unknown, at: string, allowed: readonly string[]): readonly Problem[] {
  if (!isRecord(element) || typeof element.type !== "string") return [{ at, problem: "is not an element" }];
  const rules = allowed.includes(element.type) ? elementRules[element.type] : undefined;
  if (rules === undefined) return [{ at, problem: `is of a type we do not send here: ${element.type}` }];
  const unsaid = rules.newer && element.fallback === undefined;
  return [
    ...(unsaid ? [{ at, problem: "is newer than 1.5 and has no fallback" }] : []),
    ...brokenRules(rules.rules, element, at),
    ...(rules.inside ?? []).flatMap(({ path, types }) =>
      select(element, at, path).flatMap((found) => validateElement(found.value, found.at, types)),
    ),
  ];
}
