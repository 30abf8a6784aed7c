/** Words of a key that say which part of a change a figure is, or in which unit; what is left of the key names the metric. */
import type { Part, Unit } from "../facts/figure.ts";

const of = <Value>(value: Value, words: string) => words.split(" ").map((word) => [word, value] as const);

export const partWords: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...of<Part>(
    "before",
    "before previous prev prior from old was start starting earlier then baseline opening ago former",
  ),
  ...of<Part>("now", "now current after to new latest end ending today is closing"),
  ...of<Part>(
    "change",
    "delta change diff difference moved movement impact contribution effect part shift swing variance",
  ),
]);

export type KeyUnit = Unit | "rate" | "cents" | "basis points" | "ppm";

export const unitWords: ReadonlyMap<string, KeyUnit> = new Map<string, KeyUnit>([
  ...of<KeyUnit>("percent", "pct percent percentage % perc"),
  ...of<KeyUnit>("points", "pp point pt ppt pps"),
  ...of<KeyUnit>("basis points", "bp bps"),
  ...of<KeyUnit>("ppm", "ppm"),
  ...of<KeyUnit>("cents", "cent minor"),
  ...of<KeyUnit>("money", "usd eur gbp chf jpy dkk sek nok cad aud money amount dollar euro"),
  ...of<KeyUnit>("rate", "rate ratio share fraction"),
  ...of<KeyUnit>("day", "day"),
  ...of<KeyUnit>("week", "week"),
  ...of<KeyUnit>("month", "month"),
  ...of<KeyUnit>("year", "year"),
  ...of<KeyUnit>("hour", "hour hr"),
  ...of<KeyUnit>("minute", "minute min"),
  ...of<KeyUnit>("count", "count number num n"),
]);

export const currencyWords: ReadonlyMap<string, string> = new Map(
  "usd eur gbp chf jpy dkk sek nok cad aud".split(" ").map((code) => [code, code.toUpperCase()]),
);

/** Keys whose text names what the object is about, most telling first. */
export const subjectKeys: readonly string[] = [
  "account",
  "account name",
  "customer",
  "customer name",
  "company",
  "client",
  "subject",
  "name",
  "product",
  "segment",
  "region",
  "plan",
  "cohort",
  "feature",
  "team",
  "task",
  "step",
  "milestone",
  "project",
  "owner",
  "csm",
  "person",
  "member",
  "contact",
  "theme",
  "topic",
  "category",
];

/** Keys whose text names what is measured. */
export const measureKeys: readonly string[] = [
  "metric",
  "label",
  "component",
  "signal",
  "dimension",
  "kpi",
  "measure",
  "factor",
];

/** Keys whose text says why, in a code or in words. */
export const causeKeys: ReadonlySet<string> = new Set(
  "reason cause why driver because evidence explanation root trigger code churn_reason".split(" "),
);

/** Keys of text that other people wrote: it is never evidence. */
export const foreignKeys: ReadonlySet<string> = new Set(
  "comment body ticket subject message quote note transcript email text feedback verbatim description untrusted content raw".split(
    " ",
  ),
);
