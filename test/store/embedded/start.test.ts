import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { access, chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { as, serverUser } from "../../../src/store/embedded/server-user.ts";
import { type Embedded, startEmbedded } from "../../../src/store/embedded/start.ts";
import { compileHolder, type Holder, startHolder } from "./holder-process.ts";

const compiled = await compileHolder();
const homes: string[] = [];
const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});
afterAll(async () => {
  for (const home of homes) await removeHome(home);
  await compiled.remove();
});

/** With what root keeps elsewhere because of it. */
async function removeHome(home: string): Promise<void> {
  const place = await readFile(join(home, "elsewhere"), "utf8").catch(() => home);
  await rm(place.trim(), { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
}

async function newHome(mode = 0o711): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "holdfast-start-"));
  homes.push(home);
  await chmod(home, mode);
  return home;
}

async function start(home: string, progress?: (text: string) => void): Promise<Embedded> {
  const server = await startEmbedded(progress ? { home, progress } : { home });
  undo.push(() => server.release());
  return server;
}

async function hold(home: string, task: "hold" | "write" = "hold"): Promise<Holder> {
  const holder = await startHolder(compiled, home, task);
  undo.push(() => holder.end("SIGTERM"));
  return holder;
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

const lockFile = (home: string) => join(home, "cluster/data/postmaster.pid");
const isRunning = (home: string) =>
  access(lockFile(home)).then(
    () => true,
    () => false,
  );
const patience = { timeout: 20_000 };
/** The programs that hold the server. */
async function holders(home: string, url: string): Promise<number> {
  if (!(await isRunning(home))) return 0;
  const [row] = await ask<{ n: number }>(
    url,
    "select count(*)::int as n from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted",
  );
  return row?.n ?? 0;
}
function isAlive(pid: number): boolean {
  try {
    return pid !== 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
const postmaster = async (home: string) => Number((await readFile(lockFile(home), "utf8")).split("\n")[0]);

test("the first start makes the data, tells its steps, and answers on this machine only with a password", async () => {
  const home = await newHome();
  const told: string[] = [];
  const { url } = await start(home, (text) => told.push(text));
  expect(told).toEqual([
    "Making the embedded database (at the first start only, a few seconds)",
    "Starting the embedded database",
  ]);
  expect(
    await ask(
      url,
      "select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets",
    ),
  ).toEqual([{ at: "127.0.0.1", sockets: "" }]);
  const stranger = new URL(url);
  stranger.password = "guess";
  await expect(ask(stranger.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
});

test("what was committed is there after the server was stopped and started again", async () => {
  const home = await newHome();
  const first = await start(home);
  await ask(first.url, "create table kept as select 1 as n");
  await first.release();
  expect(await isRunning(home)).toBe(false);
  const told: string[] = [];
  const second = await start(home, (text) => told.push(text));
  expect(told).toEqual(["Starting the embedded database"]);
  expect(await ask(second.url, "select n from kept")).toEqual([{ n: 1 }]);
  await second.release();
  await second.release();
});

test("of first starts at once one makes the data and all use the same server", async () => {
  const home = await newHome();
  const [a, b, c] = await Promise.all([hold(home), hold(home), start(home)]);
  expect(new Set([a.lines[0], b.lines[0], c.url]).size).toBe(1);
});

test("the last one out stops the server, be it by Ctrl-C in its terminal, and the others leave it running", async () => {
  const home = await newHome();
  const [a, b] = [await hold(home), await hold(home)];
  expect(await a.end("SIGINT")).toBe("SIGINT");
  expect(await ask(b.lines[0] ?? "", "select 1 as alive")).toEqual([{ alive: 1 }]);
  expect(await b.end("SIGTERM")).toBe("SIGTERM");
  expect(await isRunning(home)).toBe(false);
});

test("a process killed in the middle of writing loses nothing it was told is committed, and the next one takes over its server", async () => {
  const home = await newHome();
  const writer = await hold(home, "write");
  await expect.poll(() => writer.lines.length).toBeGreaterThan(50);
  await writer.end("SIGKILL");
  const acknowledged = Number(writer.lines.at(-1));
  const told: string[] = [];
  const { url } = await start(home, (text) => told.push(text));
  expect(told).toEqual([]);
  expect(url).toBe(writer.lines[0]);
  const [found] = await ask<{ least: number; most: number; n: number }>(
    url,
    "select min(n) as least, max(n) as most, count(*)::int as n from written",
  );
  expect(found?.most).toBeGreaterThanOrEqual(acknowledged);
  expect(found).toEqual({ least: 1, most: found?.most, n: found?.most });
});

test("a killed server is started again by a program that uses it, with everything committed", async () => {
  const home = await newHome();
  const told: string[] = [];
  const first = await start(home, (text) => told.push(text));
  const db = await openDatabase(() => first.url);
  await db.pool.query("create table kept as select 1 as n");
  const killed = await postmaster(home);
  process.kill(killed, "SIGKILL");
  await expect.poll(() => postmaster(home).catch(() => killed), patience).not.toBe(killed);
  const kept = () => db.pool.query("select n from kept").then(({ rows }) => rows);
  await expect.poll(() => kept().catch(String), patience).toEqual([{ n: 1 }]);
  expect(told).toContain("The embedded database has ended; attaching to it again");
  await db.close();
  await first.release();
  expect(await isRunning(home)).toBe(false);
});

test("two programs whose server was killed share the one that is started again, and the last one out stops it", async () => {
  const home = await newHome();
  const [first, second] = [await start(home), await start(home)];
  const killed = await postmaster(home);
  process.kill(killed, "SIGKILL");
  await expect.poll(() => holders(home, second.url).catch(String), patience).toBe(2);
  expect(first.url).toBe(second.url);
  await first.release();
  expect(await ask(second.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  await second.release();
  expect(await isRunning(home)).toBe(false);
});

test("a server that is killed while it is let go of is not left behind", async () => {
  const home = await newHome();
  const server = await start(home);
  process.kill(await postmaster(home), "SIGKILL");
  await server.release();
  const pid = (await isRunning(home)) ? await postmaster(home) : 0;
  // The one that was killed may take a moment to be gone; one that was left behind would stay.
  await expect.poll(() => isAlive(pid), patience).toBe(false);
});

test("a lock file whose process number now belongs to somebody else keeps nobody out", async () => {
  const home = await newHome();
  await (await start(home)).release();
  // As after a restart of a container: the number is taken, by a process of the very user who runs the server.
  const innocent = spawn("sleep", ["600"], { ...as(serverUser()), stdio: "ignore" });
  undo.push(() => innocent.kill());
  await once(innocent, "spawn");
  await writeFile(lockFile(home), `${innocent.pid}\n${home}/cluster/data\n1\n1\n\n127.0.0.1\n\n`);
  const { url } = await start(home);
  expect(await ask(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  expect(innocent.exitCode).toBeNull();
});

async function stranger(port: number): Promise<Server> {
  const server = createServer((socket) => socket.end("I am no database\n")).listen(port, "127.0.0.1");
  await once(server, "listening");
  undo.push(() => server.close());
  return server;
}

test("a stranger on the server's last port is not taken for it: another port is used", async () => {
  const home = await newHome();
  const first = await start(home);
  const port = new URL(first.url).port;
  const before = await readFile(lockFile(home), "utf8");
  await first.release();
  await stranger(Number(port));
  await writeFile(lockFile(home), before);
  const second = await start(home);
  expect(new URL(second.url).port).not.toBe(port);
  expect(await ask(second.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
});

test("a copied home is a database of its own, though it names the running server and knows its password", async () => {
  const [home, copy] = [await newHome(), join(await newHome(), "copy")];
  await (await start(home)).release();
  spawnSync("cp", ["-a", home, copy]);
  const original = await start(home);
  await ask(original.url, "create table of_the_original ()");
  spawnSync("cp", ["-a", lockFile(home), lockFile(copy)]);
  const copied = await start(copy);
  expect(copied.url).not.toBe(original.url);
  expect(await ask(copied.url, "select to_regclass('of_the_original') as found")).toEqual([{ found: null }]);
});

test("a home that only its owner can enter works as well, and is found again", async () => {
  const home = await newHome(0o700);
  const first = await start(home);
  await ask(first.url, "create table kept as select 1 as n");
  await first.release();
  expect(await ask((await start(home)).url, "select n from kept")).toEqual([{ n: 1 }]);
});

test("a home that is a file is refused with what to do", async () => {
  const home = join(await newHome(), "file");
  await writeFile(home, "");
  await expect(startEmbedded({ home })).rejects.toMatchObject({
    code: "embedded_home",
    message: expect.stringContaining(home),
    remedy: expect.stringContaining("HOLDFAST_HOME"),
  });
  await expect(startEmbedded({ home: join(home, "below") })).rejects.toMatchObject({ code: "embedded_home" });
});

test("data of another PostgreSQL are refused in the server's own words, and left as they are", async () => {
  const home = await newHome();
  await (await start(home)).release();
  const version = join(home, "cluster/data/PG_VERSION");
  await writeFile(version, "14\n");
  await expect(startEmbedded({ home })).rejects.toMatchObject({
    code: "embedded_other_version",
    message: expect.stringContaining("initialized by PostgreSQL version 14"),
  });
  await writeFile(version, "18\n");
  await (await start(home)).release();
});

test("a first start that is killed leaves nothing that the next one would take for data", async () => {
  const home = await newHome();
  const child = spawn(process.execPath, [compiled.script, home, "hold"], { stdio: "ignore" });
  await expect.poll(() => readdir(home), { interval: 5 }).not.toEqual([]);
  child.kill("SIGKILL");
  await once(child, "exit");
  const { url } = await start(home);
  expect(await ask(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
});
