/** Staged rows that cannot enter -> reasons a person can act on; the rest stays staged. */
import { Listed, listedAtMost } from "../../core/listed.ts";
import type { OrgTx } from "../scope.ts";
import type { FactTable, RecordProblem } from "./feed-table.ts";
import { stagingOf } from "./stage.ts";

export interface RejectedRow extends RecordProblem {
  readonly line: number;
}

/** Rows that name an account the organisation does not have. */
export async function rejectUnknownAccounts(tx: OrgTx, table: FactTable): Promise<Listed<RejectedRow>> {
  if (!table.columns.includes("account_id")) return new Listed();
  const rows = await tx.query<{ line: number; key: string; value: string; total: number }>(
    firstOf(`delete from ${stagingOf(table)} staged
      where staged.org_id = $1
        and not exists (select from account where account.org_id = $1 and account.id = staged.account_id)
      returning staged.line, ${keyText(table)} as key, staged.account_id as value`),
    [tx.orgId],
  );
  return listed(rows, (row) => ({
    line: row.line,
    key: row.key,
    value: row.value,
    column: "account_id",
    problem: `no account has the id ${row.value}`,
    remedy: "Add the account to accounts.csv, or correct the id, and import again.",
  }));
}

/** Rows whose key another row of the same feed has too (design.md §7). */
export async function rejectRepeated(
  tx: OrgTx,
  table: FactTable,
  rule: "last row wins" | "rejected",
): Promise<Listed<RejectedRow>> {
  const lastWins = rule === "last row wins";
  const keys = table.key.join(", ");
  const rows = await tx.query<{ line: number; key: string; kept: number; total: number }>(
    firstOf(`delete from ${stagingOf(table)} staged using (
        select ${keys}, ${lastWins ? "max" : "min"}(line) as kept
        from ${stagingOf(table)} where org_id = $1 group by ${keys} having count(*) > 1
      ) repeated
      where staged.org_id = $1 and ${sameKey(table, "repeated", "staged")} and staged.line <> repeated.kept
      returning staged.line, ${keyText(table)} as key, repeated.kept`),
    [tx.orgId],
  );
  const column = table.key.join(" + ");
  return listed(rows, ({ line, key, kept }) => ({
    line,
    key,
    column,
    value: key,
    ...repetition(lastWins, column, kept),
  }));
}

/** A statement that deletes -> the rows it returns, by line, as many as are listed, each with how many there were. */
function firstOf(deleting: string): string {
  return `with refused as (${deleting})
    select *, count(*) over ()::int as total from refused order by line limit ${listedAtMost}`;
}

function listed<Row extends { readonly total: number }>(
  rows: readonly Row[],
  told: (row: Row) => RejectedRow,
): Listed<RejectedRow> {
  return new Listed(rows.map(told), rows[0]?.total ?? 0);
}

function repetition(lastWins: boolean, column: string, kept: number): Pick<RejectedRow, "problem" | "remedy"> {
  return lastWins
    ? {
        problem: `the same ${column} comes again on line ${kept}, which was taken instead`,
        remedy: `Give every row its own ${column}, or leave only the right row in the file.`,
      }
    : {
        problem: `line ${kept} already has this ${column}`,
        remedy: `Keep one row for each ${column}: add the figures up, or delete the row that is wrong.`,
      };
}

/** Two rows are the same fact. */
export function sameKey(table: FactTable, left: string, right: string): string {
  return table.key.map((column) => `${left}.${column} = ${right}.${column}`).join(" and ");
}

function keyText(table: FactTable): string {
  return `concat_ws(' ', ${table.key.map((column) => `staged.${column}`).join(", ")})`;
}
