/** What can happen to a database in the middle of the work: its connections cut. */
import { Client } from "pg";

/** Cuts every connection to this database but its own, each time so many more messages were taken. */
export function connectionCutter(taken: () => number, every: number): (url: string) => Promise<void> {
  let next = every;
  return async (connectionString) => {
    if (taken() < next) return;
    next += every;
    const client = new Client({ connectionString });
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await client.end();
  };
}
