/**
 * Two start cohorts cut into segments -> the change of NRR as mix and rates: the symmetric Kitagawa decomposition (two-factor
 * Shapley; no residual, no order), definitions.md §4.
 */
import { apportion } from "../apportion.ts";
import { add, type Fraction, fraction, multiply, one, subtract, zero } from "../fraction.ts";
import { groupBy } from "../group-by.ts";
import type { EndReason } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { GroupOf } from "./group-of.ts";
import { perReason } from "./per-kind.ts";
import { metricsOf } from "./period-metrics.ts";
import { inPpm } from "./ppm.ts";
import { type AccountMovement, endReasons } from "./results.ts";
import type { StartCohort } from "./start-cohort.ts";

export interface MixAndRates {
  /** "EMEA|mix", "EMEA|expansion", "EMEA|contraction", "EMEA|churn": sums to the change of NRR in ppm. */
  readonly parts: ReadonlyMap<string, bigint>;
  /** "EMEA|voluntary", ...: sums to the segment's churn part. */
  readonly churnReasons: ReadonlyMap<string, bigint>;
}

export const mixParts = ["mix", "expansion", "contraction", "churn"] as const;

/** One of a group's four parts, exact: a share of the start MRR. All groups' parts sum to the change of NRR. */
export interface MixPart {
  readonly group: string;
  readonly part: (typeof mixParts)[number];
  readonly value: Fraction;
}

/** Rates are signed shares of the segment's own start MRR: contraction and churn are negative. */
interface Segment {
  readonly weight: Fraction;
  readonly expansion: Fraction;
  readonly contraction: Fraction;
  readonly churn: Fraction;
  readonly churnBy: Readonly<Record<EndReason, Fraction>>;
}

interface SegmentPair {
  readonly name: string;
  readonly before: Segment;
  readonly now: Segment;
}

const half = fraction(1n, 2n);

export function mixAndRates(before: StartCohort, now: StartCohort, group: GroupOf): MixAndRates {
  const pairs = pairUp(segments(before, group), segments(now, group));
  const exact = exactParts(pairs, before, now);
  const parts = apportion(exact.map((one) => ({ key: partKey(one.group, one.part), value: inPpm(one.value) })));
  const churnReasons = pairs.flatMap((pair) => [...reasonsOf(pair, parts.get(partKey(pair.name, "churn")) ?? 0n)]);
  return { parts, churnReasons: new Map(churnReasons) };
}

/** The same parts, not rounded: the groups in the order they are met, each with its four parts. */
export function exactMixAndRates(before: StartCohort, now: StartCohort, group: GroupOf): readonly MixPart[] {
  return exactParts(pairUp(segments(before, group), segments(now, group)), before, now);
}

function exactParts(pairs: readonly SegmentPair[], before: StartCohort, now: StartCohort): readonly MixPart[] {
  const middleNrr = mean(before.nrr, now.nrr);
  return pairs.flatMap((pair) => {
    const values = partsOf(pair, middleNrr);
    return mixParts.map((part) => ({ group: pair.name, part, value: values[part] }));
  });
}

/** `|` separates name and part, so inside a name it is escaped, and so is the escape itself. */
function partKey(name: string, part: string): string {
  return `${name.replaceAll("%", "%25").replaceAll("|", "%7C")}|${part}`;
}

function segments(cohort: StartCohort, group: GroupOf): ReadonlyMap<string, Segment> {
  const groups = groupBy(cohort.movements, (moved) => group(moved.accountId, cohort.period.from));
  return new Map([...groups].map(([name, movements]) => [name, segmentOf(movements, cohort)]));
}

function segmentOf(movements: readonly AccountMovement[], cohort: StartCohort): Segment {
  const marginless: Pick<Settings, "grossMargin"> = { grossMargin: null };
  const own = metricsOf(movements, cohort.period, marginless);
  return {
    weight: fraction(own.startMrr, cohort.startMrr),
    expansion: fraction(own.movements.expansion, own.startMrr),
    contraction: fraction(own.movements.contraction, own.startMrr),
    churn: fraction(own.movements.churn, own.startMrr),
    churnBy: perReason((reason) => fraction(own.churnByReason[reason], own.startMrr)),
  };
}

/** A segment absent on one side takes the other side's rates there, at no weight: all of its part is mix. */
function pairUp(before: ReadonlyMap<string, Segment>, now: ReadonlyMap<string, Segment>): readonly SegmentPair[] {
  const names = new Set([...before.keys(), ...now.keys()]);
  return [...names].flatMap((name) => {
    const [past, present] = [before.get(name), now.get(name)];
    const known = past ?? present;
    if (known === undefined) return [];
    const absent = { ...known, weight: zero };
    return [{ name, before: past ?? absent, now: present ?? absent }];
  });
}

function partsOf({ before, now }: SegmentPair, middleNrr: Fraction): Readonly<Record<MixPart["part"], Fraction>> {
  const shift = subtract(now.weight, before.weight);
  const rate = (kind: "expansion" | "contraction" | "churn") =>
    rateEffect(before.weight, now.weight, before[kind], now[kind]);
  return {
    mix: multiply(shift, subtract(mean(rateOf(before), rateOf(now)), middleNrr)),
    expansion: rate("expansion"),
    contraction: rate("contraction"),
    churn: rate("churn"),
  };
}

function reasonsOf({ name, before, now }: SegmentPair, churnPpm: bigint): ReadonlyMap<string, bigint> {
  const parts = endReasons.map((reason) => ({
    key: partKey(name, reason),
    value: inPpm(rateEffect(before.weight, now.weight, before.churnBy[reason], now.churnBy[reason])),
  }));
  return apportion(parts, { total: churnPpm });
}

function rateEffect(weightBefore: Fraction, weightNow: Fraction, rateBefore: Fraction, rateNow: Fraction): Fraction {
  return multiply(mean(weightBefore, weightNow), subtract(rateNow, rateBefore));
}

function rateOf(segment: Segment): Fraction {
  return add(add(one, segment.expansion), add(segment.contraction, segment.churn));
}

function mean(a: Fraction, b: Fraction): Fraction {
  return multiply(half, add(a, b));
}
