/** A book -> the same book with something changed that should, or should not, be seen in its figures. */
import type { Book } from "../../../src/core/revenue/book.ts";
import { now } from "./any-book.ts";
import { bookOf } from "./book-of.ts";

export function cutRows(book: Book): Book {
  const subscriptions = book.subscriptions.flatMap((row) => {
    const inner = Math.floor((row.startDay + (row.endDay ?? now.to + 100)) / 2);
    if (inner <= row.startDay || inner >= (row.endDay ?? inner + 1)) return [row];
    return [
      { ...row, endDay: inner, endReason: null },
      { ...row, id: `${row.id}#2`, startDay: inner },
    ];
  });
  return { ...book, subscriptions };
}

export function doubled(book: Book): Book {
  const subscriptions = book.subscriptions.flatMap((row) =>
    row.mrrCents < 2n
      ? [row]
      : [
          { ...row, mrrCents: 1n },
          { ...row, id: `${row.id}#2`, mrrCents: row.mrrCents - 1n },
        ],
  );
  return { ...book, subscriptions };
}

type Span = readonly [from: number, to: number | null];

/** One account more, paying for these spans of days. */
export function joined(book: Book, spans: readonly Span[], mrrCents = 5n): Book {
  const rows = spans.map(([startDay, endDay], at) => ({
    id: `more${at}`,
    accountId: "more",
    mrrCents,
    startDay,
    endDay,
  }));
  return { ...book, subscriptions: [...book.subscriptions, ...bookOf(rows).subscriptions] };
}

/** For every account there is, a row over before the longest grace of these books could carry it to the end. */
export function extraInside(book: Book): Book {
  const [startDay, endDay] = [now.from + 1, now.from + 40];
  const rows = book.accounts.map(({ id }) => ({ id: `extra ${id}`, accountId: id, mrrCents: 5n, startDay, endDay }));
  return { ...book, subscriptions: [...book.subscriptions, ...bookOf(rows).subscriptions] };
}

export function reasonless(book: Book): Book {
  return { ...book, subscriptions: book.subscriptions.map((row) => ({ ...row, endReason: null })) };
}

export function richer(book: Book): Book {
  const times = 10n ** 9n;
  return { ...book, subscriptions: book.subscriptions.map((row) => ({ ...row, mrrCents: row.mrrCents * times })) };
}
