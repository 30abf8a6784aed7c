/** Accounts and the day each of them moved -> what other feeds say of the weeks before; one statement for each feed. */
import type { Day } from "../core/day.ts";
import type { Watermarks } from "../core/records.ts";
import { readFailedInvoices, readTickets, type TicketsBefore } from "./loss-evidence/counts.ts";
import { type AccountMove, windowDays } from "./loss-evidence/moves.ts";
import { readReasons, type StatedReason } from "./loss-evidence/reasons.ts";
import { readUsageBefore, type StatedUsage } from "./loss-evidence/usage.ts";
import type { OrgTx } from "./scope.ts";

/** By account id. An account that is missing from a map: not known, as the feed does not reach its window or never was. */
export interface LossEvidence {
  /** Due in the ninety days up to the move, with a failed attempt. */
  readonly failedInvoices: ReadonlyMap<string, number>;
  /** Opened in the same days. */
  readonly tickets: ReadonlyMap<string, TicketsBefore>;
  readonly usage: ReadonlyMap<string, StatedUsage>;
  /** Of the churn event nearest to the move. */
  readonly reasons: ReadonlyMap<string, StatedReason>;
}

/** @param watermarks as of the day asked: nothing later is read. */
export async function readLossEvidence(
  tx: OrgTx,
  moves: readonly AccountMove[],
  { watermarks, asOf }: { readonly watermarks: Watermarks; readonly asOf: Day },
): Promise<LossEvidence> {
  return {
    failedInvoices: await readFailedInvoices(tx, upTo(moves, watermarks.invoices)),
    tickets: await readTickets(tx, upTo(moves, watermarks.tickets)),
    usage: await readUsageBefore(tx, completeBefore(moves, watermarks.usage)),
    reasons: await readReasons(tx, moves, asOf),
  };
}

/** Counts look back from the move, or from the feed's last day when that is earlier; out of the window's reach is not known. */
function upTo(moves: readonly AccountMove[], watermark: Day | null): readonly AccountMove[] {
  if (watermark === null) return [];
  return moves
    .filter(({ day }) => watermark > day - windowDays)
    .map(({ accountId, day }) => ({ accountId, day: Math.min(day, watermark) }));
}

/** Past the watermark a week is unknown, not silent. */
function completeBefore(moves: readonly AccountMove[], watermark: Day | null): readonly AccountMove[] {
  return watermark === null ? [] : moves.filter(({ day }) => day - 1 <= watermark);
}
