/** One statement as the app role with no organisation set: it reaches the definer functions and not a single row besides. */
import type { Database } from "./database.ts";
import { appRole } from "./roles.ts";
import { transaction } from "./transaction.ts";

export async function asNobody<Row extends object>(
  db: Database,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return transaction(
    db,
    async (client) => {
      await client.query(
        `begin; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local role ${appRole}`,
      );
    },
    async (client) => (await client.query<Row>(sql, [...parameters])).rows,
  );
}
