/** `npm run bench`: every bench in turn on a server of its own -> the machine, then a JSON line each; progress on stderr. */
import { releaseOnSignals } from "../../src/store/embedded/signals.ts";
import { bench as alerts } from "./alerts.ts";
import { bench as ask } from "./ask.ts";
import { bench as digest } from "./digest.ts";
import { bench as importing } from "./import.ts";
import { loadBefore, printMachine } from "./machine.ts";
import { bench as names } from "./names.ts";
import { bench as outbox } from "./outbox.ts";
import { bench as revenue } from "./revenue.ts";
import { bench as themes } from "./themes.ts";
import { startThrowaway, type ThrowawayServer } from "./throwaway-server.ts";
import { bench as words } from "./words.ts";

type Bench = (server: ThrowawayServer) => Promise<void>;

/** In the order of their peaks of memory, which are the process's. */
const benches: Readonly<Record<string, Bench>> = {
  import: (server) => server.withDatabase(importing),
  ask: (server) => server.withDatabase((db, url) => ask(db, url, tell)),
  revenue: (server) => server.withDatabase((db) => revenue(db, tell)),
  digest: (server) => server.withDatabase((db) => digest(db, tell)),
  names: async () => names(),
  themes: async () => themes(),
  alerts: (server) => server.withDatabase((db) => alerts(db, tell)),
  outbox: (server) => server.withDatabase((db) => outbox(db)),
  words: (server) => server.withDatabase((db) => words(db, tell)),
};

const help = `npm run bench -- [--only NAME]

Prints JSON lines: the machine, then figures with their ratio to a floor measured in the same run.
  --only NAME   one of: ${Object.keys(benches).join(", ")}
`;

const wrongUse = 2;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) process.stdout.write(help);
  else if (args.length === 0) await runAll(Object.entries(benches));
  else await runOnly(args);
}

async function runOnly([option, name = "", ...rest]: readonly string[]): Promise<void> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (option === "--only" && bench !== undefined && rest.length === 0) return runAll([[name, bench]]);
  process.stderr.write(help);
  process.exitCode = wrongUse;
}

async function runAll(chosen: readonly [string, Bench][]): Promise<void> {
  const load = loadBefore();
  const starting = startThrowaway(tell);
  const off = releaseOnSignals(async () => (await starting).close());
  const server = await starting;
  try {
    await printMachine(server.url, load);
    for (const [name, bench] of chosen) {
      tell(`${name}:`);
      await bench(server);
    }
  } finally {
    await server.close();
    off();
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

await main(process.argv.slice(2));
