/** The committed Teams manifest and icons: the generators' own output, what the vendor's schemas say, and what they are silent about. */
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { slackManifest } from "../src/channels/slack/manifest.ts";
import { suggestedPrompts } from "../src/channels/suggested-questions.ts";
import { committedTeamsManifest, manifestVersion, type teamsManifest } from "../src/channels/teams/manifest.ts";
import { draw, icons } from "./icons/draw.ts";
import { type SchemaVersion, schemaErrors } from "./support/teams/manifest-schema.ts";

const file = (name: string) => readFileSync(new URL(`../manifest/${name}`, import.meta.url));
const committed = file("teams.json").toString("utf8");
const manifest: ReturnType<typeof teamsManifest> = JSON.parse(committed);
const versions: readonly SchemaVersion[] = ["1.30", "1.17"];

/** Named with a digit too much, too little, or a key nobody knows: each must be seen. */
const faults: readonly { readonly what: string; readonly fault: object }[] = [
  { what: "an id that is no GUID", fault: { id: "holdfast" } },
  { what: "an unknown key", fault: { slashCommands: [] } },
  { what: "a short name past 30 characters", fault: { name: { short: "x".repeat(31) } } },
  { what: "a short description past 80", fault: { description: { short: "x".repeat(81), full: "x" } } },
  { what: "a colour without its hash", fault: { accentColor: "123c3a" } },
];

describe.each(versions)("by the vendor's schema %s", (version) => {
  it("the committed manifest is valid", () => {
    expect(schemaErrors(manifest, version)).toEqual([]);
  });

  it.each(faults)("$what is not", ({ fault }) => {
    expect(schemaErrors({ ...manifest, ...fault }, version)).not.toEqual([]);
  });
});

it("a command longer than Teams shows is seen by the older schema alone, which is why that is asked too", () => {
  const long = { scopes: ["team"], commands: [{ title: "x".repeat(33), description: "x" }] };
  const bots = [{ ...manifest.bots[0], commandLists: [long] }];
  expect(schemaErrors({ ...manifest, bots }, "1.30")).toEqual([]);
  expect(schemaErrors({ ...manifest, bots }, "1.17")).toEqual([
    "/bots/0/commandLists/0/commands/0/title must NOT have more than 32 characters",
  ]);
});

it("is committed as the generator makes it (npm run manifest)", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(committed).toBe(committedTeamsManifest(version));
  expect(manifestVersion).toBe(versions[0]);
  expect(manifest.$schema).toBe("https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json");
});

it("names and colours the app as Slack's manifest does", () => {
  const slack = slackManifest("http");
  expect(manifest.name.short).toBe(slack.display_information.name);
  expect(manifest.accentColor).toBe(slack.display_information.background_color);
  expect(manifest.description.full).toContain(slack.display_information.description);
});

it("has one bot, of the app's own id, in direct chats, teams and group chats", () => {
  expect(manifest.bots.map(({ botId, scopes }) => ({ botId, scopes }))).toEqual([
    { botId: manifest.id, scopes: ["personal", "team", "groupChat"] },
  ]);
});

it("asks for no permission", () => {
  expect(Object.keys(manifest)).not.toContain("permissions");
  expect(Object.keys(manifest)).not.toContain("authorization");
  expect(Object.keys(manifest)).not.toContain("webApplicationInfo");
});

describe.each(manifest.bots[0]?.commandLists ?? [])("the menu in $scopes.0", ({ commands }) => {
  it("offers health and the suggested questions", () => {
    expect(commands.map(({ title }) => title)).toEqual(["health", ...suggestedPrompts.map(({ message }) => message)]);
  });

  it("has at most 10 commands, each short enough to be shown, each with a description (schema 1.17)", () => {
    expect(commands.length).toBeLessThanOrEqual(10);
    for (const { title, description } of commands) {
      expect([title, title.length > 0 && title.length <= 32]).toEqual([title, true]);
      expect([title, description.length > 0 && description.length <= 128]).toEqual([title, true]);
    }
  });
});

it("has a menu for each of its scopes", () => {
  expect(manifest.bots[0]?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(manifest.bots[0]?.scopes);
});

it("leads to https alone, and lets no domain but the bot's be opened", () => {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  for (const url of [websiteUrl, privacyUrl, termsOfUseUrl]) expect(new URL(url).protocol).toBe("https:");
  expect(manifest.validDomains).toEqual(["holdfast.example.com"]);
});

describe.each(["color", "outline"] as const)("the icon %s", (kind) => {
  const bytes = file(manifest.icons[kind]);
  const side = { color: 192, outline: 32 }[kind];

  it("is a PNG of the size Teams wants, with transparency (its first 26 bytes)", () => {
    expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect(bytes.toString("latin1", 12, 16)).toBe("IHDR");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([side, side]);
    // Bits of a channel; colour type 6 is red, green, blue and alpha.
    expect([bytes[24], bytes[25]]).toEqual([8, 6]);
  });

  it("is committed as it is drawn (npm run manifest)", () => {
    expect(PNG.sync.read(bytes).data.equals(draw(icons[kind]).data)).toBe(true);
  });
});

it("the outline is white and transparent, nothing else; the colour icon has no hole", () => {
  const outline = pixels("outline");
  expect(outline.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  expect(outline.some(([, , , alpha]) => alpha === 255) && outline.some(([, , , alpha]) => alpha === 0)).toBe(true);
  expect(pixels("color").every(([, , , alpha]) => alpha === 255)).toBe(true);
});

function pixels(kind: "color" | "outline"): number[][] {
  const { data } = PNG.sync.read(file(manifest.icons[kind]));
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
}
