/** An attribution of NRR -> two headings of account lines and one grouping by kind, exact and adding up as displayed. */
import { apportion } from "../core/apportion.ts";
import { byCodePoint } from "../core/code-point-order.ts";
import { add, compare, type Fraction, fraction, multiply, negate, zero } from "../core/fraction.ts";
import type { Minor } from "../core/money.ts";
import type { EndReason } from "../core/records.ts";
import type { AccountPart, Attribution, MovementKind } from "../core/revenue/results.ts";
import { tenthsOfPoint, tenthsPerWhole } from "./figures/figures.ts";

/** definitions.md §4: what moved now, and what moved in the period before and is no longer there. */
export type HeadingId = "happened" | "did_not_repeat";

export interface NrrPart {
  /** A share of the start MRR; the parts of both headings sum to the change of NRR exactly. */
  readonly value: Fraction;
  /** Its displayed size, in tenths of a percentage point. */
  readonly tenths: bigint;
}

export interface AccountLine extends NrrPart {
  readonly accountId: string;
  readonly name: string;
  readonly mrrDelta: Minor;
  readonly kind: MovementKind | null;
  readonly reason: EndReason | null;
}

export interface OtherAccounts extends NrrPart {
  readonly accounts: number;
  readonly mrrDelta: Minor;
}

export interface Heading extends NrrPart {
  readonly id: HeadingId;
  /** Accounts that moved under this heading, shown or not. */
  readonly moved: number;
  readonly lines: readonly AccountLine[];
  readonly others: OtherAccounts | null;
  readonly kinds: ReadonlyMap<string, NrrPart>;
}

export interface NrrSplit {
  readonly attribution: Attribution;
  /** MRR of the start cohort of each period. */
  readonly startNow: Minor;
  readonly startBefore: Minor;
  /** Lines to show under each heading, and how many to skip. */
  readonly page: { readonly from: number; readonly size: number };
}

type Line = Omit<AccountLine, "tenths">;

/** The lines furthest in the change's own direction come first. @throws RangeError when a start cohort has no MRR. */
export function nrrHeadings(split: NrrSplit): readonly Heading[] {
  const { attribution } = split;
  const lines = { happened: happenedLines(split), did_not_repeat: notRepeatedLines(split) };
  const whole = shares(
    { happened: total(lines.happened), did_not_repeat: total(lines.did_not_repeat) },
    tenthsOfPoint(attribution.change),
  );
  const downward = attribution.change.num < 0n;
  return [
    heading("happened", lines.happened, whole("happened"), downward, split.page),
    heading("did_not_repeat", lines.did_not_repeat, whole("did_not_repeat"), downward, split.page),
  ];
}

function happenedLines({ attribution, startNow }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    if (part.mrrDelta === null || part.mrrDelta === 0n) return [];
    const value = fraction(part.mrrDelta, startNow);
    return [{ ...named(part), mrrDelta: part.mrrDelta, value, kind: part.kind, reason: part.reason }];
  });
}

function notRepeatedLines({ attribution, startBefore }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    if (part.mrrDeltaBefore === null || part.mrrDeltaBefore === 0n) return [];
    const value = negate(fraction(part.mrrDeltaBefore, startBefore));
    return [{ ...named(part), mrrDelta: part.mrrDeltaBefore, value, kind: part.kindBefore, reason: part.reasonBefore }];
  });
}

function named({ accountId, name }: AccountPart) {
  return { accountId, name };
}

function heading(
  id: HeadingId,
  lines: readonly Line[],
  tenths: bigint,
  downward: boolean,
  page: NrrSplit["page"],
): Heading {
  const towardChange = (line: Line) => (downward ? line.value : negate(line.value));
  const sorted = lines.toSorted(
    (a, b) => compare(towardChange(a), towardChange(b)) || byCodePoint(a.accountId, b.accountId),
  );
  const shown = sorted.slice(page.from, page.from + page.size);
  const hidden = sorted.filter((line) => !shown.includes(line));
  const exact = Object.fromEntries([
    ...shown.map((line) => [`a ${line.accountId}`, line.value]),
    ["rest", total(hidden)],
  ]);
  const share = shares(exact, tenths);
  return {
    id,
    value: total(lines),
    tenths,
    moved: lines.length,
    lines: shown.map((line) => ({ ...line, tenths: share(`a ${line.accountId}`) })),
    others: hidden.length === 0 ? null : { ...rest(hidden), tenths: share("rest") },
    kinds: kindParts(lines, tenths),
  };
}

function rest(hidden: readonly Line[]): Omit<OtherAccounts, "tenths"> {
  const mrrDelta = hidden.reduce((sum, line) => sum + line.mrrDelta, 0n);
  return { value: total(hidden), accounts: hidden.length, mrrDelta };
}

/** Keys: expansion, contraction, voluntary, involuntary, unknown. */
function kindParts(lines: readonly Line[], tenths: bigint): ReadonlyMap<string, NrrPart> {
  const exact: Record<string, Fraction> = {};
  for (const line of lines) {
    const key = line.kind === "churn" ? (line.reason ?? "unknown") : (line.kind ?? "unchanged");
    exact[key] = add(exact[key] ?? zero, line.value);
  }
  const share = shares(exact, tenths);
  return new Map(Object.entries(exact).map(([key, value]) => [key, { value, tenths: share(key) }]));
}

/** Displayed sizes that add up to `whole` tenths of a point, by the one rule of definitions.md §4. */
function shares(exact: Readonly<Record<string, Fraction>>, whole: bigint): (key: string) => bigint {
  const inTenths = Object.entries(exact).map(([key, value]) => ({
    key,
    value: multiply(value, fraction(tenthsPerWhole)),
  }));
  const apportioned = apportion(inTenths, { total: whole });
  return (key) => apportioned.get(key) ?? 0n;
}

function total(lines: readonly Line[]): Fraction {
  return lines.reduce((sum, line) => add(sum, line.value), zero);
}
