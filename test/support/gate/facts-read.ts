/** Any JSON facts -> the numbers, strings and names in them, as a lie is proved against: its own plain oracle, no rule of the gate. */

export interface Named {
  readonly name: string;
  /** account, owner, segment, ...: what may stand in its place and still read well. */
  readonly kind: string;
}

export interface FactsRead {
  readonly numbers: readonly number[];
  /** Every string and key, lower case, in one text. */
  readonly words: string;
  readonly names: readonly Named[];
  /** The numbers of the objects that are about this name. */
  numbersOf(name: string): readonly number[];
}

const nameKeys = new Set(["account", "owner", "name", "segment", "set_by", "component", "theme", "signal"]);

export function readFacts(facts: unknown): FactsRead {
  const objects = objectsIn(facts);
  return {
    numbers: numbersIn(facts),
    words: stringsIn(facts).join(" ").toLowerCase(),
    names: distinct(objects.flatMap(namesOf)),
    numbersOf: (name) => objects.filter((object) => isAbout(object, name)).flatMap(numbersIn),
  };
}

/** Counts of lists are known numbers too: a lie may not hit one by accident. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [Math.abs(value), Math.abs(value) / 100];
  if (typeof value === "string") return numbersOfText(value);
  if (Array.isArray(value)) return [value.length, ...value.flatMap(numbersIn)];
  if (!isObject(value)) return [];
  const { num, den } = value;
  const ratio = Number(num) / Number(den);
  const ratios = Number.isFinite(ratio) ? [Math.abs(ratio), Math.abs(ratio) * 100] : [];
  return [...ratios, ...Object.values(value).flatMap(numbersIn)];
}

function numbersOfText(text: string): number[] {
  return [...text.matchAll(/(?<!\p{L})\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(",", "")));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(stringsIn)];
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return isObject(value) ? [value, ...inside] : inside;
}

function namesOf(object: Record<string, unknown>): Named[] {
  if (isSubject(object)) return [{ name: object.name, kind: object.type }];
  return Object.entries(object).flatMap(([key, value]) =>
    nameKeys.has(key) && typeof value === "string" && isCalled(key, object) ? [{ name: value, kind: key }] : [],
  );
}

/** A bare name is a person's where a role stands beside it. */
function isCalled(key: string, object: Record<string, unknown>): boolean {
  return key !== "name" || "role" in object;
}

/** An Answer document's subject (answer.md). */
function isSubject(object: Record<string, unknown>): object is { name: string; type: string } {
  return typeof object.name === "string" && typeof object.type === "string" && typeof object.id === "string";
}

function isAbout(object: Record<string, unknown>, name: string): boolean {
  const { subject } = object;
  return Object.values(object).includes(name) || (isObject(subject) && subject.name === name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function distinct(names: readonly Named[]): Named[] {
  return [...new Map(names.map((named) => [named.name, named])).values()];
}
