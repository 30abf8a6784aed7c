/** An attribution of NRR -> two headings of account lines and one grouping by kind, exact and adding up as displayed. */
import { byCodePoint } from "../core/code-point-order.ts";
import { type Fraction, fraction } from "../core/fraction.ts";
import { groupBy } from "../core/group-by.ts";
import type { Minor } from "../core/money.ts";
import type { EndReason } from "../core/records.ts";
import { type AccountCut, noGroup } from "../core/revenue/group-of.ts";
import type { AccountPart, Attribution, MovementKind } from "../core/revenue/results.ts";
import { tenthsOfPoint } from "./figures/figures.ts";
import { type NrrPart, partsOf, shares } from "./nrr-shares.ts";

/** definitions.md §4: what moved now, and what moved in the period before and is no longer there. */
export type HeadingId = "happened" | "did_not_repeat";

export interface AccountLine extends NrrPart {
  readonly accountId: string;
  readonly name: string;
  readonly mrrDelta: Minor;
  readonly kind: MovementKind | null;
  readonly reason: EndReason | null;
  /** As it stood at the start of the heading's own period; null when the answer is not told by any cut. */
  readonly group: string | null;
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
  /** By group as it stood at the heading's own period's start; empty when no groups were given. */
  readonly groups: ReadonlyMap<string, NrrPart>;
}

/** Account id -> its group at the start of each period. */
export interface Groups {
  readonly cut: AccountCut;
  readonly now: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, string>;
  /** The name a group goes by, where it is not the group itself: an owner's. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface NrrSplit {
  readonly attribution: Attribution;
  /** MRR of the start cohort of each period. */
  readonly startNow: Minor;
  readonly startBefore: Minor;
  /** null when the answer is not told by any cut. */
  readonly groups: Groups | null;
  /** Lines to show under each heading, and how many to skip. */
  readonly page: { readonly from: number; readonly size: number };
}

type Line = Omit<AccountLine, "tenths" | "value">;

/** One heading's lines, all of them parts of one start MRR: any of them together are so much of the change. */
interface Side {
  readonly id: HeadingId;
  readonly lines: readonly Line[];
  readonly partOf: (lines: readonly Line[]) => Fraction;
}

/** The lines furthest in the change's own direction come first. @throws RangeError when a start cohort has no MRR. */
export function nrrHeadings(split: NrrSplit): readonly Heading[] {
  const { attribution, startNow, startBefore, page } = split;
  const sides: readonly Side[] = [
    { id: "happened", lines: happenedLines(split), partOf: (lines) => fraction(moved(lines), startNow) },
    { id: "did_not_repeat", lines: notRepeatedLines(split), partOf: (lines) => fraction(-moved(lines), startBefore) },
  ];
  const exact = new Map(sides.map(({ id, lines, partOf }) => [id, partOf(lines)]));
  const whole = shares(exact, tenthsOfPoint(attribution.change));
  return sides.map((side) => heading(side, whole(side.id), attribution.change.num < 0n, page));
}

function moved(lines: readonly Line[]): bigint {
  return lines.reduce((sum, { mrrDelta }) => sum + mrrDelta, 0n);
}

function happenedLines({ attribution, groups }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    const { kind, reason, mrrDelta } = part;
    return mrrDelta === null || mrrDelta === 0n ? [] : [{ ...named(part, groups?.now), mrrDelta, kind, reason }];
  });
}

function notRepeatedLines({ attribution, groups }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    const { kindBefore: kind, reasonBefore: reason, mrrDeltaBefore: mrrDelta } = part;
    return mrrDelta === null || mrrDelta === 0n ? [] : [{ ...named(part, groups?.before), mrrDelta, kind, reason }];
  });
}

function named({ accountId, name }: AccountPart, groups: ReadonlyMap<string, string> | undefined) {
  return { accountId, name, group: groups === undefined ? null : (groups.get(accountId) ?? noGroup) };
}

function heading(side: Side, tenths: bigint, downward: boolean, page: NrrSplit["page"]): Heading {
  const { id, lines, partOf } = side;
  const sorted = furthestFirst(side, downward);
  const hidden = [...sorted.slice(0, page.from), ...sorted.slice(page.from + page.size)];
  const shown = sorted.slice(page.from, page.from + page.size).map((line) => ({ ...line, value: partOf([line]) }));
  const others = { value: partOf(hidden), accounts: hidden.length, mrrDelta: moved(hidden) };
  const exact = new Map(shown.map(({ accountId, value }) => [`a ${accountId}`, value]));
  const share = shares(exact.set("rest", others.value), tenths);
  const partsBy = (keyOf: (line: Line) => string) =>
    partsOf(new Map([...groupBy(lines, keyOf)].map(([key, of]) => [key, partOf(of)])), tenths);
  return {
    id,
    value: partOf(lines),
    tenths,
    moved: lines.length,
    lines: shown.map((line) => ({ ...line, tenths: share(`a ${line.accountId}`) })),
    others: hidden.length === 0 ? null : { ...others, tenths: share("rest") },
    kinds: partsBy(kindKey),
    groups: lines.some(({ group }) => group !== null) ? partsBy(({ group }) => group ?? noGroup) : new Map(),
  };
}

/** Amounts over one start MRR are in the order of their parts. */
function furthestFirst({ id, lines }: Side, downward: boolean): readonly Line[] {
  const ascending = (id === "happened") === downward;
  const order = (a: bigint, b: bigint) => (a === b ? 0 : a < b === ascending ? -1 : 1);
  return lines.toSorted((a, b) => order(a.mrrDelta, b.mrrDelta) || byCodePoint(a.accountId, b.accountId));
}

/** expansion, contraction, voluntary, involuntary, unknown. */
function kindKey({ kind, reason }: Line): string {
  return kind === "churn" ? (reason ?? "unknown") : (kind ?? "unchanged");
}
