/** Invoices and tickets of the ninety days up to a move -> how many failed, how many were opened and how grave. */
import type { Severity } from "../../core/records.ts";
import type { OrgTx } from "../scope.ts";
import { type AccountMove, moveSteps, ofMoves, windowDays } from "./moves.ts";

export interface TicketsBefore {
  readonly opened: number;
  /** null when none of them states one. */
  readonly worstSeverity: Severity | null;
}

export async function readFailedInvoices(
  tx: OrgTx,
  moves: readonly AccountMove[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await ofMoves<{ account_id: string; failed: number }>(
    tx,
    moves,
    `with ${moveSteps}
     select move.account_id, count(invoice.id)::int as failed
     from move
     left join invoice on invoice.org_id = $1 and invoice.account_id = move.account_id and invoice.failed_attempts > 0
       and invoice.due_on <= move.day and invoice.due_on > move.day - ${windowDays}
     group by move.account_id`,
  );
  return new Map(rows.map((row) => [row.account_id, row.failed]));
}

export async function readTickets(
  tx: OrgTx,
  moves: readonly AccountMove[],
): Promise<ReadonlyMap<string, TicketsBefore>> {
  const rows = await ofMoves<{ account_id: string; opened: number; worst: Severity | null }>(
    tx,
    moves,
    `with ${moveSteps}
     select move.account_id, count(ticket.id)::int as opened,
       (array['low', 'normal', 'high', 'urgent'])[
         max(array_position(array['low', 'normal', 'high', 'urgent'], ticket.severity))
       ] as worst
     from move
     left join ticket on ticket.org_id = $1 and ticket.account_id = move.account_id
       and ticket.opened_on <= move.day and ticket.opened_on > move.day - ${windowDays}
     group by move.account_id`,
  );
  return new Map(rows.map(({ account_id, opened, worst }) => [account_id, { opened, worstSeverity: worst }]));
}
