import { chmod, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { holdfast } from "../support/holdfast.ts";
import { npmStart, pageOf, type Started, told } from "../support/preview/npm-start.ts";

// The first look at Holdfast, without an account with anyone: `npm start` on nothing, in every way it can be started. In order.

let home: string;
let env: Record<string, string>;
/** Runs all along: the starts after it share its embedded server. */
let first: Started;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "holdfast-first-look-"));
  await chmod(home, 0o711);
  // Loopback only, whatever HOST says.
  env = { HOLDFAST_HOME: home, PORT: "0", HOST: "0.0.0.0" };
  first = npmStart({ env });
  await pageOf(first);
}, 120_000);

afterAll(async () => {
  await rm(home, { recursive: true });
});

const acme = { as: "kim.larsen@tidewater.example", conversation: "c-1", text: "/health acme" };
const card = "Acme Robotics is yellow";

it("makes the demo book, and serves the page it prints the address of", async () => {
  expect(first.stderr()).toContain("The database is empty: making the demo book");
  expect(first.stderr()).toContain("a made-up vendor, nothing in it is real");
  expect(first.stderr()).toContain("holdfast chat");
  const page = await pageOf(first);
  const { status, text } = await page.send({ path: `${page.url.pathname}${page.url.search}` });
  expect(status).toBe(200);
  const assets = [...text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  expect(assets.length).toBeGreaterThan(0);
  for (const path of assets) expect([path, (await page.send({ path })).status]).toEqual([path, 200]);
});

it("answers from the demo book, as Slack and as Teams", async () => {
  const { json } = await (await pageOf(first)).api("/api/ask", acme);
  const { slack, teams } = json as { readonly slack: object; readonly teams: object };
  for (const drawn of [slack, teams]) expect(JSON.stringify(drawn)).toMatch(/Acme Robotics.{1,30}yellow/);
});

it("listens on 127.0.0.1 alone although HOST says 0.0.0.0", async () => {
  const { url } = await pageOf(first);
  await expect(fetch(`http://127.0.0.2:${url.port}/healthz`)).rejects.toMatchObject({
    cause: { code: "ECONNREFUSED" },
  });
});

it("gives each start a token of its own, and takes another port than one that is taken, saying which", async () => {
  const { url, token } = await pageOf(first);
  const second = npmStart({ env: { ...env, PORT: url.port } });
  const page = await pageOf(second);
  expect(page.url.port).not.toBe(url.port);
  expect(second.stderr()).toContain(`Port ${url.port} is taken already: the preview page is on ${page.url.port}.`);
  expect(page.token).not.toBe(token);
  expect((await page.send({ path: `/?token=${token}` })).status).toBe(403);
  expect((await page.send({ path: "/api/hello", headers: { "x-holdfast-token": token } })).status).toBe(403);
  expect((await page.api("/api/hello")).status).toBe(200);
  expect(await told(second, "SIGINT")).toBe(0);
}, 60_000);

it("answers the lines of a pipe on stdout, with nothing else on it, and ends with them", async () => {
  const piped = npmStart({ env, stdin: "pipe" });
  piped.process.stdin?.end("/health acme\nwhy?\n");
  expect(await piped.ended).toBe(0);
  expect(piped.stdout().startsWith(card)).toBe(true);
  expect(piped.stdout()).not.toMatch(/token|preview|holdfast>/);
}, 60_000);

it("answers the lines of a file, and ends with them", async () => {
  const lines = join(home, "lines.txt");
  await writeFile(lines, "/health acme");
  const file = await open(lines);
  const piped = npmStart({ env, stdin: file.fd });
  expect(await piped.ended).toBe(0);
  await file.close();
  expect(piped.stdout().startsWith(card)).toBe(true);
}, 60_000);

it("serves the page while a pipe stays open, answers its lines, and ends when it does", async () => {
  const piped = npmStart({ env, stdin: "pipe" });
  const page = await pageOf(piped);
  expect((await page.api("/api/ask", acme)).status).toBe(200);
  expect(piped.stdout()).toBe("");
  piped.process.stdin?.write("/health acme\n");
  await until("the line's answer", () => piped.stdout().startsWith(card));
  piped.process.stdin?.end();
  expect(await piped.ended).toBe(0);
  await expect(page.send({ path: "/healthz" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
}, 60_000);

it("shows the page's address in a terminal, no prompt, and ends at Ctrl-C", async () => {
  const window = npmStart({ env, terminal: true });
  const page = await pageOf(window);
  expect((await page.api("/api/hello")).status).toBe(200);
  window.process.stdin?.write("\x03");
  expect(await window.ended).toBe(0);
  expect(window.told()).toContain("Stopping: finishing what was begun");
  expect(window.told()).not.toContain("holdfast>");
}, 60_000);

it("names another host, another site and an oversized question as what they are, and stays up", async () => {
  const page = await pageOf(first);
  const json = { "x-holdfast-token": page.token, "content-type": "application/json" };
  const body = JSON.stringify({ ...acme, text: "x".repeat(70_000) });
  const statuses = await Promise.all([
    page.send({ path: `/?token=${page.token}`, headers: { host: "evil.example" } }),
    page.send({ path: "/api/hello", headers: { ...json, origin: "https://evil.example" } }),
    page.send({ path: "/assets/../../cli.js" }),
    page.send({ method: "POST", path: "/api/ask", headers: json, body }),
    page.send({ method: "POST", path: "/api/ask", headers: json, body: "{" }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([403, 403, 404, 413, 400]);
  expect((await page.api("/api/ask", { ...acme, as: "nobody@tidewater.example" })).status).toBe(404);
  expect((await page.api("/api/ask", acme)).status).toBe(200);
});

it("closes the page once there is a real organisation, and opens it when HOLDFAST_PREVIEW=1 says so", async () => {
  const book = join(home, "book");
  await holdfast(["import", "--template", book], { env });
  const imported = await holdfast(["import", book, "--org", "quarry", "--json"], { env });
  expect(JSON.parse(imported.stdout)).toMatchObject({ org: "quarry", created: true });
  const closed = npmStart({ env });
  expect(await closed.ended).toBe(1);
  expect(closed.stderr()).toContain("there is a real organisation (quarry)");
  expect(closed.stderr()).toContain("Set HOLDFAST_PREVIEW=1");
  expect(closed.told()).not.toContain("token=");
  const opened = npmStart({ env: { ...env, HOLDFAST_PREVIEW: "1" } });
  const { json } = await (await pageOf(opened)).api("/api/hello");
  expect(json).toMatchObject({ org: { slug: "quarry", kind: "real" } });
  expect(opened.stderr()).toContain("whoever on this machine has this address reads its book");
  expect(await told(opened)).toBe(0);
}, 120_000);

it("ends with code 0 at a signal, and its address with it", async () => {
  const page = await pageOf(first);
  expect(await told(first)).toBe(0);
  expect(first.stdout()).toBe("");
  await expect(page.send({ path: "/healthz" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
}, 60_000);
