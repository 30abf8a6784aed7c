/** The guide's worked figures as a book of 200 accounts, and its month as one of 50. */
import { fraction } from "../../../src/core/fraction.ts";
import { bookOf, type RowOf, row } from "./book-of.ts";

const margin = { settings: { grossMargin: fraction(7n, 10n) } };

function accounts(count: number, rows: (id: string, at: number) => readonly RowOf[]): readonly RowOf[] {
  return Array.from({ length: count }, (_, at) => rows(`a${at}`, at)).flat();
}

/** 200 accounts paying 400,000 a month: 8 x 1,250 leave, 60 grow by 1,000, 20 shrink by 1,000; one pays 8,000. */
export const guideBook = bookOf(
  accounts(200, (id, at) => {
    const before = (cents: bigint) => row(id, cents, "2025-01-01", "2026-05-15", { endReason: "voluntary" });
    if (at < 8) return [before(125_000n)];
    if (at < 68) return [before(200_000n), row(id, 300_000n, "2026-05-15")];
    if (at < 88) return [before(200_000n), row(id, 100_000n, "2026-05-15")];
    return [row(id, at === 88 ? 800_000n : 200_000n, "2025-01-01")];
  }),
  margin,
);

export const guideQuarter = "2026-04-01..2026-07-01";

/** 50 accounts paying 1,000 each, of which one leaves within May. */
export const guideMonthBook = bookOf(
  accounts(50, (id, at) => [row(id, 100_000n, "2025-01-01", at === 0 ? "2026-05-31" : undefined)]),
  margin,
);

export const guideMonth = "2026-05-01..2026-06-01";
