/** How many left for a reason -> whether the groups of the facts, or the reasons of their list of lost accounts, say so. */
import { compare, type Fraction, fraction } from "../../../core/fraction.ts";
import type { GroupClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { flowOfKey } from "../lexicon/flows.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import { isNumber } from "./how-many.ts";
import type { Ledger } from "./ledger.ts";
import { type ReasonGroup, reasonGroups } from "./reason-groups.ts";
import { reasonsOf } from "./reasons.ts";
import { isScopeOfTime } from "./times.ts";

export function proveGroup(context: Context, claim: GroupClaim): Proof {
  const { ledger } = context;
  const groups = reasonGroups(ledger);
  const own = groups.filter(({ key }) => key === (claim.key ?? "unknown"));
  const wrong = refuted("The facts do not have so many for that reason.");
  if (own.length === 0) return byList(context, claim);
  const { time } = claim;
  const [group] = own;
  if (time !== undefined && group !== undefined && !isScopeOfTime(ledger, group.scope, time, "now")) return wrong;
  if (group === undefined || own.length > 1 || !isSo(groups, group, claim)) return wrong;
  if (claim.of !== undefined && !isTotal(ledger, groups, group, claim.of)) return wrong;
  if (claim.worth !== undefined && !isWorth(group, claim)) return wrong;
  return { ok: true, context, scopes: [group.scope] };
}

function isSo(groups: readonly ReasonGroup[], group: ReasonGroup, { how, most }: GroupClaim): boolean {
  if (how !== undefined && (group.count === null || !isCountOf(how, group.count))) return false;
  if (most === undefined) return true;
  const others = groups.filter((other) => other !== group && other.around === group.around);
  const size = ({ count, money }: ReasonGroup) =>
    most === "accounts"
      ? count
      : money === null
        ? null
        : (figureOf(money)?.readings.find(({ unit }) => unit === "money")?.value ?? null);
  const own = size(group);
  return (
    own !== null &&
    others.length > 0 &&
    others.every((other) => {
      const its = size(other);
      return its !== null && compare(its, own) < 0;
    })
  );
}

function isCountOf(said: NonNullable<GroupClaim["how"]>, count: Fraction): boolean {
  return count.den === 1n && isNumber(said, Number(count.num));
}

/** All that left, by a count of the facts. */
function isTotal(
  ledger: Ledger,
  groups: readonly ReasonGroup[],
  { around }: ReasonGroup,
  of: NonNullable<GroupClaim["of"]>,
): boolean {
  const counts = ledger.entries.filter(
    (entry) =>
      flowOfKey(entry.leaf.key) === "churn" && entry.leaf.key.includes("account") && entry.leaf.scope.subject === null,
  );
  const said = counts.flatMap((entry) => figureOf(entry)?.readings.map(({ value }) => value) ?? []);
  const all = groups.filter((group) => group.around === around).map(({ count }) => count ?? fraction(0n));
  const sum = all.reduce((total, { num, den }) => (den === 1n ? total + num : total), 0n);
  return said.length > 0 ? said.every((value) => isCountOf(of, value)) : isCountOf(of, fraction(sum));
}

function isWorth({ money }: ReasonGroup, { worth }: GroupClaim): boolean {
  const figure = money === null ? undefined : figureOf(money);
  return money !== null && figure !== undefined && worth !== undefined && isLevel(worth, figure) && isPer(worth, money);
}

/** {"churned": [{"account": ..., "reason": "price"}]}: counted again. */
function byList({ ledger, ...context }: Context, { key, how, of, most, worth, time }: GroupClaim): Proof {
  const wrong = refuted("The facts do not have so many for that reason.");
  const lists = ledger.book.lists.filter(
    ({ words, complete, scope }) =>
      complete &&
      flowOfKey([...words]) === "churn" &&
      (time === undefined || isScopeOfTime(ledger, scope, time, "now")),
  );
  const [list] = lists;
  if (
    list === undefined ||
    lists.length > 1 ||
    key === null ||
    how === undefined ||
    most !== undefined ||
    worth !== undefined
  )
    return wrong;
  const items = list.items.flatMap((item) => item ?? []);
  const scopes: readonly Scope[] = items.filter((item) =>
    reasonsOf(ledger).some((reason) => reason.scope === item && reason.key === key),
  );
  const isRight = isNumber(how, scopes.length) && scopes.length > 0 && (of === undefined || isNumber(of, items.length));
  return isRight ? { ok: true, context: { ...context, ledger }, scopes } : wrong;
}
