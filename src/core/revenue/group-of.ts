/** A book and a cut (segment, region, owner, cohort ...) -> which group an account belongs to on a day. */
import { type Day, plainDate } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Account } from "../records.ts";
import type { Attribute, AttributeSpell, Book } from "./book.ts";
import { payingRowsByAccount } from "./paying-rows.ts";
import { firstPaidDay, timeline } from "./timeline.ts";

/** A cut that puts every account into one group. By product each product is a book of its own instead. */
export type AccountCut = Attribute | "cohort";

/** An account without a value. */
export const noGroup = "(none)";

export type GroupOf = (accountId: string, day: Day) => string;

const monthsPerQuarter = 3;

export function groupOf(book: Book, cut: AccountCut): GroupOf {
  return cut === "cohort" ? cohortOf(book) : attributeOf(book, cut);
}

/** The calendar quarter of the account's first payment, "2026-Q1": the same on every day. */
function cohortOf(book: Book): GroupOf {
  const rows = payingRowsByAccount(book);
  return (accountId) => {
    const first = firstPaidDay(timeline(rows.get(accountId) ?? []));
    return first === undefined ? noGroup : calendarQuarter(first);
  };
}

function calendarQuarter(day: Day): string {
  const { year, month } = plainDate(day);
  return `${year}-Q${Math.ceil(month / monthsPerQuarter)}`;
}

/** As it stood on the day; without any history, as the account record says now. */
function attributeOf(book: Book, attribute: Attribute): GroupOf {
  const histories = groupBy(
    book.attributes.filter((spell) => spell.attribute === attribute),
    (spell) => spell.accountId,
  );
  const current = new Map(book.accounts.map((account) => [account.id, currentValue(account, attribute)]));
  return (accountId, day) => {
    const history = histories.get(accountId);
    return (history === undefined ? current.get(accountId) : valueOn(history, day)) ?? noGroup;
  };
}

/** The first known value holds from the beginning (definitions.md §1). */
function valueOn(history: readonly AttributeSpell[], day: Day): string | null {
  const spells = history.toSorted((a, b) => startOf(a) - startOf(b));
  const firstKnown = spells.findIndex((spell) => spell.value !== null);
  const begun = spells.findLast((spell, at) => at > firstKnown && startOf(spell) <= day) ?? spells[firstKnown];
  const over = begun === undefined || (begun.validTo !== null && begun.validTo <= day);
  return over ? null : begun.value;
}

function startOf(spell: AttributeSpell): Day {
  return spell.validFrom ?? Number.NEGATIVE_INFINITY;
}

function currentValue(account: Account, attribute: Attribute): string | null {
  return attribute === "owner" ? account.ownerEmail : account[attribute];
}
