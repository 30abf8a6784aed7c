/** Two periods of a book -> why NRR moved from one to the other, exactly, down to the accounts (definitions.md §4). */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import { roundHalfAway, subtract } from "../fraction.ts";
import { type Defined, isUndefined, notDefined } from "../undefined.ts";
import { accountHeadings } from "./account-headings.ts";
import type { Book } from "./book.ts";
import { type AccountCut, type GroupOf, groupOf } from "./group-of.ts";
import { exactMixAndRates, type MixPart, mixAndRates } from "./mix-and-rates.ts";
import { delta } from "./movements.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { inPpm } from "./ppm.ts";
import type { AccountMovement, AccountPart, Attribution, GroupPart } from "./results.ts";
import { type StartCohort, startCohort } from "./start-cohort.ts";
import { withinSegments } from "./within-segments.ts";

const everyone: GroupOf = () => "all";

/**
 * NRR(now) - NRR(before) as parts in ppm; without `by` the one group is "all". Undefined: `empty_start` when a side has no
 * start MRR, `no_fx_rate` naming the accounts. `within` keeps the accounts that stood in these segments at their own
 * period's start. @throws HoldfastError for a reversed period.
 */
export function attribution(
  book: Book,
  before: Period,
  now: Period,
  by: AccountCut | null = null,
  within: readonly string[] = [],
): Defined<Attribution> {
  const cohorts = bothCohorts(book, before, now, within);
  if (isUndefined(cohorts)) return cohorts;
  return explain(book, cohorts.before, cohorts.now, by === null ? everyone : groupOf(book, by));
}

/** The same change told by the second view of definitions.md §4, exact; undefined and throws as `attribution`. */
export function mixOfChange(
  book: Book,
  before: Period,
  now: Period,
  by: AccountCut,
  within: readonly string[] = [],
): Defined<readonly MixPart[]> {
  const cohorts = bothCohorts(book, before, now, within);
  return isUndefined(cohorts) ? cohorts : exactMixAndRates(cohorts.before, cohorts.now, groupOf(book, by));
}

function bothCohorts(
  book: Book,
  before: Period,
  now: Period,
  within: readonly string[],
): Defined<{ readonly before: StartCohort; readonly now: StartCohort }> {
  const [bookBefore, bookNow] = [withinSegments(book, before.from, within), withinSegments(book, now.from, within)];
  const foreign = new Set([...otherCurrencyAccounts(bookBefore, before), ...otherCurrencyAccounts(bookNow, now)]);
  if (foreign.size > 0) return notDefined("no_fx_rate", [...foreign].sort(byCodePoint));
  const [past, present] = [startCohort(bookBefore, before), startCohort(bookNow, now)];
  if (isUndefined(past)) return past;
  return isUndefined(present) ? present : { before: past, now: present };
}

function explain(book: Book, before: StartCohort, now: StartCohort, group: GroupOf): Attribution {
  const change = subtract(now.nrr, before.nrr);
  const ppm = inPpm(change);
  const headings = accountHeadings(before, now);
  const { parts, churnReasons } = mixAndRates(before, now, group);
  return {
    before: before.period,
    now: now.period,
    nrrBefore: before.nrr,
    nrrNow: now.nrr,
    change,
    changePpm: roundHalfAway(ppm.num, ppm.den),
    accounts: accountParts(book, headings, before, now),
    groups: groupParts(headings, before, now, group),
    mixAndRatesPpm: parts,
    churnReasonPpm: churnReasons,
  };
}

function accountParts(
  book: Book,
  headings: ReadonlyMap<string, GroupPart>,
  before: StartCohort,
  now: StartCohort,
): readonly AccountPart[] {
  const names = new Map(book.accounts.map((account) => [account.id, account.name]));
  const [past, present] = [byAccount(before), byAccount(now)];
  return [...headings].map(([accountId, heading]) => {
    const [was, is] = [past.get(accountId), present.get(accountId)];
    return {
      accountId,
      name: names.get(accountId) ?? accountId,
      happenedPpm: heading.happenedPpm,
      didNotRepeatPpm: heading.didNotRepeatPpm,
      kind: is?.kind ?? null,
      reason: is?.reason ?? null,
      kindBefore: was?.kind ?? null,
      reasonBefore: was?.reason ?? null,
      mrrDelta: is === undefined ? null : delta(is),
      mrrDeltaBefore: was === undefined ? null : delta(was),
    };
  });
}

/** Sums of the accounts' integers, each heading in the group its account was in at that heading's own period's start. */
function groupParts(
  headings: ReadonlyMap<string, GroupPart>,
  before: StartCohort,
  now: StartCohort,
  group: GroupOf,
): ReadonlyMap<string, GroupPart> {
  const groups = new Map<string, { happenedPpm: bigint; didNotRepeatPpm: bigint }>();
  const sumOf = (name: string) => {
    const sum = groups.get(name) ?? { happenedPpm: 0n, didNotRepeatPpm: 0n };
    groups.set(name, sum);
    return sum;
  };
  for (const { accountId } of now.movements) {
    sumOf(group(accountId, now.period.from)).happenedPpm += headings.get(accountId)?.happenedPpm ?? 0n;
  }
  for (const { accountId } of before.movements) {
    sumOf(group(accountId, before.period.from)).didNotRepeatPpm += headings.get(accountId)?.didNotRepeatPpm ?? 0n;
  }
  return new Map([...groups].sort(([a], [b]) => byCodePoint(a, b)));
}

function byAccount(cohort: StartCohort): ReadonlyMap<string, AccountMovement> {
  return new Map(cohort.movements.map((moved) => [moved.accountId, moved]));
}
