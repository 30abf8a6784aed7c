/** A process of its own that uses the embedded server of a home until it is stopped: `hold`, or `write` rows without end. */
import { Pool } from "pg";
import { releaseOnSignals } from "../../../src/store/embedded/signals.ts";
import { startEmbedded } from "../../../src/store/embedded/start.ts";

const [home = "", task] = process.argv.slice(2);
const server = await startEmbedded({ home });
releaseOnSignals(server.release);
const pool = new Pool({ connectionString: server.url, max: 1 });
pool.on("error", () => {});
console.log(server.url);

if (task === "write") {
  await pool.query("create table if not exists written (n int)");
  for (let n = 1; ; n += 1) {
    await pool.query("insert into written values ($1)", [n]);
    console.log(n);
  }
}
// Only a signal ends it.
setInterval(() => {}, 1_000);
