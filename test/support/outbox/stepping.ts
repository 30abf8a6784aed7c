/** The database of a worker under trial: before and after each statement that matters somebody else decides whether it goes on. */
import type { PoolClient } from "pg";
import type { Database } from "../../../src/store/database.ts";

/** Where a worker can be killed; the platform's own two are the recording platform's. */
export const databaseSteps = [
  "before the claim",
  "after the claim",
  "after the mark",
  "after the yes, before the note",
  "note written, not committed",
  "after the note",
] as const;

export type DatabaseStep = (typeof databaseSteps)[number];

export type Reached = (step: DatabaseStep, key: string | null) => Promise<void>;

interface Watched {
  /** What the statement is known by. */
  readonly words: string;
  readonly before?: DatabaseStep;
  readonly written?: DatabaseStep;
  readonly committed: DatabaseStep;
}

const watched: readonly Watched[] = [
  { words: "from claim_outbox(", before: "before the claim", committed: "after the claim" },
  { words: "posting = cardinality(message_ids)", committed: "after the mark" },
  {
    words: "update outbox set posting = null",
    before: "after the yes, before the note",
    written: "note written, not committed",
    committed: "after the note",
  },
];

type Query = (sql: unknown, parameters?: unknown) => Promise<{ readonly rowCount: number | null }>;

export function stepping(db: Database, reached: Reached): Database {
  return { pool: db.pool, close: () => db.close(), connect: async () => steppingClient(await db.connect(), reached) };
}

function steppingClient(client: PoolClient, reached: Reached): PoolClient {
  const query: Query = client.query.bind(client);
  let then: { readonly step: DatabaseStep; readonly key: string | null } | null = null;
  const stepped: Query = async (sql, parameters) => {
    const seen = watched.find(({ words }) => String(sql).includes(words));
    const key = keyIn(parameters);
    if (seen?.before) await reached(seen.before, key);
    const result = await query(sql, parameters);
    if (seen?.written) await reached(seen.written, key);
    if (seen && result.rowCount !== 0) then = { step: seen.committed, key };
    if (sql !== "commit" || then === null) return result;
    const { step, key: of } = then;
    then = null;
    await reached(step, of);
    return result;
  };
  return new Proxy(client, {
    get: (target, property) => {
      if (property === "query") return stepped;
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** The letter's, in every statement that is about one. */
function keyIn(parameters: unknown): string | null {
  const [, key]: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
  return typeof key === "string" ? key : null;
}
