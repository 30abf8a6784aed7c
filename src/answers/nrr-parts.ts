/** An attribution of NRR -> two headings of account lines and one grouping by kind, exact and adding up as displayed. */
import { byCodePoint } from "../core/code-point-order.ts";
import { fraction, negate } from "../core/fraction.ts";
import type { Minor } from "../core/money.ts";
import type { EndReason } from "../core/records.ts";
import { type AccountCut, noGroup } from "../core/revenue/group-of.ts";
import type { AccountPart, Attribution, MovementKind } from "../core/revenue/results.ts";
import { tenthsOfPoint } from "./figures/figures.ts";
import { type NrrPart, partsBy, shares, sumOf } from "./nrr-shares.ts";

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

type Line = Omit<AccountLine, "tenths">;

/** The lines furthest in the change's own direction come first. @throws RangeError when a start cohort has no MRR. */
export function nrrHeadings(split: NrrSplit): readonly Heading[] {
  const { attribution } = split;
  const lines = { happened: happenedLines(split), did_not_repeat: notRepeatedLines(split) };
  const exact = new Map(Object.entries(lines).map(([id, of]) => [id, sumOf(of)]));
  const whole = shares(exact, tenthsOfPoint(attribution.change));
  const downward = attribution.change.num < 0n;
  return [
    heading("happened", lines.happened, whole("happened"), downward, split.page),
    heading("did_not_repeat", lines.did_not_repeat, whole("did_not_repeat"), downward, split.page),
  ];
}

function happenedLines({ attribution, startNow, groups }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    if (part.mrrDelta === null || part.mrrDelta === 0n) return [];
    const value = fraction(part.mrrDelta, startNow);
    const { kind, reason, mrrDelta } = part;
    return [{ ...named(part, groups?.now), mrrDelta, value, kind, reason }];
  });
}

function notRepeatedLines({ attribution, startBefore, groups }: NrrSplit): readonly Line[] {
  return attribution.accounts.flatMap((part) => {
    if (part.mrrDeltaBefore === null || part.mrrDeltaBefore === 0n) return [];
    const value = negate(fraction(part.mrrDeltaBefore, startBefore));
    const { kindBefore: kind, reasonBefore: reason, mrrDeltaBefore: mrrDelta } = part;
    return [{ ...named(part, groups?.before), mrrDelta, value, kind, reason }];
  });
}

function named({ accountId, name }: AccountPart, groups: ReadonlyMap<string, string> | undefined) {
  return { accountId, name, group: groups === undefined ? null : (groups.get(accountId) ?? noGroup) };
}

function heading(
  id: HeadingId,
  lines: readonly Line[],
  tenths: bigint,
  downward: boolean,
  page: NrrSplit["page"],
): Heading {
  const sorted = furthestFirst(id, lines, downward);
  const shown = sorted.slice(page.from, page.from + page.size);
  const hidden = [...sorted.slice(0, page.from), ...sorted.slice(page.from + page.size)];
  const exact = new Map(shown.map((line) => [`a ${line.accountId}`, line.value]));
  exact.set("rest", sumOf(hidden));
  const share = shares(exact, tenths);
  return {
    id,
    value: sumOf(lines),
    tenths,
    moved: lines.length,
    lines: shown.map((line) => ({ ...line, tenths: share(`a ${line.accountId}`) })),
    others: hidden.length === 0 ? null : { ...rest(hidden), tenths: share("rest") },
    kinds: partsBy(lines, tenths, kindKey),
    groups: lines.some(({ group }) => group !== null)
      ? partsBy(lines, tenths, ({ group }) => group ?? noGroup)
      : new Map(),
  };
}

/** Under one heading all parts are over one start MRR, so that their amounts are in the order of their parts. */
function furthestFirst(id: HeadingId, lines: readonly Line[], downward: boolean): readonly Line[] {
  const ascending = (id === "happened") === downward;
  const order = (a: bigint, b: bigint) => (a === b ? 0 : a < b === ascending ? -1 : 1);
  return lines.toSorted((a, b) => order(a.mrrDelta, b.mrrDelta) || byCodePoint(a.accountId, b.accountId));
}

function rest(hidden: readonly Line[]): Omit<OtherAccounts, "tenths"> {
  const mrrDelta = hidden.reduce((sum, line) => sum + line.mrrDelta, 0n);
  return { value: sumOf(hidden), accounts: hidden.length, mrrDelta };
}

/** expansion, contraction, voluntary, involuntary, unknown. */
function kindKey({ kind, reason }: Line): string {
  return kind === "churn" ? (reason ?? "unknown") : (kind ?? "unchanged");
}
