/** A claim of a level or a move and the values of one quantity -> whether they bear it out, and which way it went. */
import type { QuantityClaim, Way } from "../claims.ts";
import type { Part, Scope } from "../facts/figure.ts";
import { flowOfKey } from "../lexicon/flows.ts";
import { isDistanceOf, isLevelOf } from "./amount-of.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";
import type { Series } from "./series.ts";
import { isOfTime, isPointOfSeries } from "./times.ts";
import { isMeant, metricOf, wayOf } from "./way.ts";

export interface Outcome {
  readonly ok: boolean;
  readonly why?: string;
  readonly scope?: Scope;
  readonly way?: Way;
}

interface Ends {
  readonly nows: Series;
  readonly befores: Series;
  readonly changes: Series;
}

export function borneOut(ledger: Ledger, claim: QuantityClaim, series: Series): Outcome {
  const partOf = (part: Part) => series.filter((entry) => figureOf(entry)?.part === part && !isFlow(entry));
  const ends: Ends = { nows: partOf("now"), befores: partOf("before"), changes: partOf("change") };
  const way = wayOf(ends.nows, ends.befores, ends.changes);
  const why =
    nowFault(ledger, claim, ends) ??
    beforeFault(ledger, claim, ends) ??
    changeFault(claim, ends) ??
    daysFault(ledger, claim, series) ??
    wayFault(claim, way, series);
  const [first] = series;
  if (why !== null) return { ok: false, why };
  return { ok: true, ...(first === undefined ? {} : { scope: first.leaf.scope }), ...(way === null ? {} : { way }) };
}

function nowFault(ledger: Ledger, { now, time, move, before }: QuantityClaim, { nows, befores }: Ends): string | null {
  if (now === undefined) return null;
  // "In Q2 NRR was 104%": the days may say the end that was before.
  const isEither = time !== undefined && move === undefined && before === undefined;
  const right = (isEither ? [...nows, ...befores] : nows).filter((entry) => isLevelOf(now, entry));
  if (time === undefined && !nows.every((entry) => isSameAs(nows[0], entry))) return "It is of one of several days.";
  if (right.length === 0) return `"${now.num.text}" is not what the facts have.`;
  const isThen = right.some((entry) => isOfTime(ledger, entry, time, figureOf(entry)?.part ?? "now"));
  return isThen ? null : `"${now.num.text}" is of other days.`;
}

function beforeFault(ledger: Ledger, { before, timeBefore }: QuantityClaim, { befores }: Ends): string | null {
  if (before === undefined) return null;
  const right = befores.filter((entry) => isLevelOf(before, entry));
  if (right.length === 0) return `"${before.num.text}" is not what it was before.`;
  const isThen = timeBefore === undefined || right.some((entry) => isOfTime(ledger, entry, timeBefore, "before"));
  return isThen ? null : `"${before.num.text}" is of other days.`;
}

function changeFault({ by }: QuantityClaim, { changes }: Ends): string | null {
  if (by === undefined || changes.some((entry) => isDistanceOf(by, entry))) return null;
  return `The facts have no change of "${by.num.text}".`;
}

/** Days said of a move whose ends are not. */
function daysFault(ledger: Ledger, claim: QuantityClaim, series: Series): string | null {
  const { now, before, time, timeBefore } = claim;
  if (before === undefined && timeBefore !== undefined && !isCompared(ledger, claim, series))
    return "It is compared with other days.";
  if (now !== undefined) return null;
  if (time !== undefined && !series.some((entry) => isOfTime(ledger, entry, time, "now")))
    return "It is of other days.";
  const isOne = before === undefined && series.some((entry) => isPointOfSeries(ledger, entry));
  return isOne ? "It is of one of several days." : null;
}

function wayFault(claim: QuantityClaim, way: Way | null, series: Series): string | null {
  const isSo = way === null ? claim.move === undefined : isMeant(claim, way, metricOf(series));
  return isSo ? null : "It did not go that way.";
}

/** {"movements": {"churn": -9800}}: what went is no change of churn. */
function isFlow({ leaf: { path, key } }: Entry): boolean {
  return path.includes("movement") && flowOfKey(key) !== null;
}

function isSameAs(one: Entry | undefined, other: Entry): boolean {
  const valuesOf = (entry: Entry) =>
    (figureOf(entry)?.readings ?? []).map(({ value, unit }) => `${value.num}/${value.den} ${unit}`).join(" ");
  return one !== undefined && valuesOf(one) === valuesOf(other);
}

/** "Up 3.5 points on Q2": the days of the end before. */
function isCompared(ledger: Ledger, { timeBefore }: QuantityClaim, series: Series): boolean {
  return series.some((entry) => figureOf(entry)?.part !== "now" && isOfTime(ledger, entry, timeBefore, "before"));
}
