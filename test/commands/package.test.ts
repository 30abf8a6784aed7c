/** `holdfast package`: the zip for Teams, opened by hand, and the manifest for Slack; without any database. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slackManifest } from "../../src/channels/slack/manifest.ts";
import { holdfast } from "../support/holdfast.ts";
import { schemaErrors } from "../support/teams/manifest-schema.ts";
import { zipEntries } from "../support/zip-entries.ts";

const appId = "1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81";
const teams = ["teams", "--app-id", appId, "--host", "bot.acme.test"];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "holdfast-package-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** On a database that cannot be reached: a command that wanted one would fail. */
async function run(args: readonly string[], zone = "UTC") {
  const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", TZ: zone };
  const { code, stdout } = await holdfast(["package", ...args], { env });
  return { code, said: JSON.parse(stdout) };
}

describe("package teams", () => {
  let zip: Buffer;
  let said: unknown;

  beforeAll(async () => {
    const out = join(folder, "holdfast.zip");
    const who = ["--developer", "Acme IT", "--website", "https://acme.test/bots"];
    ({ said } = await run([...teams, ...who, "--out", out], "Pacific/Auckland"));
    zip = await readFile(out);
  });
  const manifestText = () => zipEntries(zip)[0]?.bytes.toString("utf8") ?? "";

  it("writes manifest and icons at the root of a zip, and says where Azure must deliver", () => {
    expect(zipEntries(zip).map(({ name }) => name)).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(said).toEqual({
      written: join(folder, "holdfast.zip"),
      app_id: appId,
      messaging_endpoint: "https://bot.acme.test/teams/messages",
    });
  });

  it("names the app id and the host throughout, and nothing of the committed placeholders", () => {
    const { id, bots, validDomains, icons } = JSON.parse(manifestText());
    expect([id, bots[0].botId]).toEqual([appId, appId]);
    expect(validDomains).toEqual(["bot.acme.test"]);
    expect(icons).toEqual({ color: "color.png", outline: "outline.png" });
    expect(manifestText()).not.toContain("example.com");
    expect(manifestText()).not.toContain("00000000-");
  });

  it("names who runs it", () => {
    expect(JSON.parse(manifestText()).developer).toEqual({
      name: "Acme IT",
      websiteUrl: "https://acme.test/bots",
      privacyUrl: "https://acme.test/bots",
      termsOfUseUrl: "https://acme.test/bots",
    });
  });

  it("is valid by both of the vendor's schemas", () => {
    const manifest = JSON.parse(manifestText());
    expect([schemaErrors(manifest, "1.30"), schemaErrors(manifest, "1.17")]).toEqual([[], []]);
  });

  it("holds the committed icons to the byte", async () => {
    for (const { name, bytes } of zipEntries(zip).slice(1))
      expect(bytes.equals(await readFile(new URL(`../../manifest/${name}`, import.meta.url)))).toBe(true);
  });

  it("makes the same bytes in every time zone, from the first day a zip can name", async () => {
    const who = ["--developer", "Acme IT", "--website", "https://acme.test/bots"];
    await run([...teams, ...who, "--out", join(folder, "west.zip")], "America/Los_Angeles");
    expect((await readFile(join(folder, "west.zip"))).equals(zip)).toBe(true);
    expect(zipEntries(zip).map(({ day }) => day)).toEqual([33, 33, 33]);
  });

  it("refuses a host with a port, and writes nothing", async () => {
    const out = join(folder, "refused.zip");
    const ended = await run(["teams", "--app-id", appId, "--host", "bot.acme.test:443", "--out", out]);
    expect([ended.code, ended.said.error.code]).toEqual([1, "bad_host"]);
    expect(ended.said.error.remedy).toContain("such as bot.example.com");
    await expect(readFile(out)).rejects.toThrow("ENOENT");
  });

  it("says so when the file cannot be written", async () => {
    const ended = await run([...teams, "--out", join(folder, "none", "x.zip")]);
    expect([ended.code, ended.said.error.code]).toEqual([1, "cannot_write"]);
  });

  it("takes a missing id for wrong use", async () => {
    const ended = await run(["teams", "--host", "bot.acme.test"]);
    expect([ended.code, ended.said.error.code]).toEqual([2, "wrong_use"]);
  });
});

it("package slack writes the HTTP manifest with the host in each of its addresses", async () => {
  const out = join(folder, "slack.json");
  const { said } = await run(["slack", "--host", "bot.acme.test", "--out", out]);
  expect(said).toEqual({ written: out, request_url: "https://bot.acme.test/slack/events" });
  const text = await readFile(out, "utf8");
  expect(JSON.parse(text)).toEqual(slackManifest("http", "bot.acme.test"));
  expect(text.match(/https:\/\/[^"]+/g)).toEqual(Array(3).fill("https://bot.acme.test/slack/events"));
});

it("package alone says that a command is missing", async () => {
  const ended = await run([]);
  expect([ended.code, ended.said.error.code]).toEqual([2, "wrong_use"]);
  expect(ended.said.error.message).toBe("A command is missing.");
});
