/** Rules as data, held against a value of unknown shape -> what breaks them, and where. */
import type { Check, Problem } from "./checks.ts";
import { isRecord, select } from "./select.ts";

export interface Rule {
  /** `*` stands for every item of a list. */
  readonly path: readonly string[];
  readonly check: Check;
  readonly optional?: true;
}

export function brokenRules(rules: readonly Rule[], value: unknown, at: string): readonly Problem[] {
  return rules.flatMap(({ path, check, optional }) => [
    ...(optional ? [] : missing(value, at, path)),
    ...check(select(value, at, path)),
  ]);
}

/** Every place where the path breaks off; a list that is empty misses nothing. */
function missing(value: unknown, at: string, [step, ...rest]: readonly string[]): readonly Problem[] {
  if (step === undefined) return [];
  if (step === "*") {
    return Array.isArray(value) ? value.flatMap((item, index) => missing(item, `${at}[${index}]`, rest)) : [];
  }
  const inner = isRecord(value) ? value[step] : undefined;
  return inner === undefined ? [{ at: `${at}.${step}`, problem: "is missing" }] : missing(inner, `${at}.${step}`, rest);
}
