/** Where a digest would be posted to, as whoever typed "digest at 08:30" there means it. */
import { pino } from "pino";
import { expect, it } from "vitest";
import type { TeamsReference } from "../../../src/channels/teams/border.ts";
import { hereOf } from "../../../src/channels/teams/here.ts";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { appId, person, tenant } from "../../support/teams/bot.ts";
import { FakeBorder } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

const border = new FakeBorder([person("U1", "Ada"), person("U2", "Gast", { guest: true })]);
const desk = {
  flows: new FakeTeamsFlows({}),
  border,
  rendering: teamsRendering,
  log: pino({ level: "silent" }),
  clock: () => "2026-11-20T10:00:00.000Z",
  tenantId: tenant,
  appId,
  greeted: new Set<string>(),
};
const here = (kind: TeamsReference["kind"], more: Partial<TeamsReference> = {}, userId: string | null = "U1") =>
  hereOf(desk, {
    reference: {
      tenantId: tenant.toUpperCase(),
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      conversationId: "19:cs",
      threadId: "1700",
      kind,
      bot: { id: "28:bot", name: "Holdfast" },
      ...more,
    },
    sender: { accountId: "29:x", userId, name: "Ada" },
  });
const of = { platform: "teams", workspaceId: tenant };

it("in a channel is the channel itself, never the thread, and as internal as its readers are now", async () => {
  const found = here("channel", { title: "CS team" });
  expect(found).toMatchObject({ destination: { ...of, kind: "channel", id: "19:cs" }, name: "the channel “CS team”" });
  border.readership.set("19:cs", ["U1"]);
  expect(await found?.exposure()).toBe("internal");
  border.readership.set("19:cs", ["U1", "U2"]);
  expect(await found?.exposure()).toBe("shared");
  border.readership.delete("19:cs");
  expect(await found?.exposure()).toBe("unknown");
});

it("in a group chat is the chat, by the name Teams gives it or by none", () => {
  expect(here("group")?.name).toBe("this group chat");
  expect(here("group", { title: "Renewals" })?.name).toBe("the group chat “Renewals”");
});

it("in a personal chat is the person, whose chat may be another one by then", async () => {
  const found = here("personal");
  expect(found).toMatchObject({ destination: { ...of, kind: "person", id: "U1" }, name: "your chat with me" });
  expect(await found?.exposure()).toBe("internal");
});

it("is nowhere for whoever could not be found again", () => {
  expect(here("personal", {}, null)).toBeNull();
});
