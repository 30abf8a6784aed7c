/** A book and a cut (segment, region, owner, cohort ...) -> which group an account belongs to on a day. */
import { type Day, plainDate } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Account } from "../records.ts";
import type { Attribute, AttributeSpell, Book } from "./book.ts";
import { cohortStarts, perDay } from "./cohort-starts.ts";
import { perBook } from "./per-book.ts";

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
  const names = cohortNames(book);
  return (accountId) => names.get(accountId) ?? noGroup;
}

const cohortNames = perBook((book) => {
  const nameOf = perDay(calendarQuarter);
  return new Map([...cohortStarts(book)].map(([id, start]) => [id, nameOf(start)]));
});

/** "2026-Q1", the calendar quarter that holds `day`. */
export function calendarQuarter(day: Day): string {
  const { year, month } = plainDate(day);
  return `${year}-Q${Math.ceil(month / monthsPerQuarter)}`;
}

/** As it stood on the day; without any history, as the account record says now. */
function attributeOf(book: Book, attribute: Attribute): GroupOf {
  const spells = histories[attribute](book);
  const accounts = accountsById(book);
  return (accountId, day) => {
    const history = spells.get(accountId);
    if (history !== undefined) return valueOn(history, day) ?? noGroup;
    const account = accounts.get(accountId);
    return (account && currentValue(account, attribute)) ?? noGroup;
  };
}

const accountsById = perBook(({ accounts }) => new Map(accounts.map((account) => [account.id, account])));

const histories: Readonly<Record<Attribute, (book: Book) => ReadonlyMap<string, readonly AttributeSpell[]>>> = {
  segment: historiesOf("segment"),
  region: historiesOf("region"),
  plan: historiesOf("plan"),
  owner: historiesOf("owner"),
};

/** By account, each in the order of time. */
function historiesOf(attribute: Attribute) {
  return perBook(({ attributes }) => {
    const spells = groupBy(
      attributes.filter((spell) => spell.attribute === attribute),
      (spell) => spell.accountId,
    );
    for (const history of spells.values()) {
      if (history.length > 1) history.sort((a, b) => startOf(a) - startOf(b));
    }
    return spells;
  });
}

/** The first known value holds from the beginning (definitions.md §1). */
function valueOn(spells: readonly AttributeSpell[], day: Day): string | null {
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
