/** A subscription by button and card: the same flow as the typed command, and nothing taken from the client on trust. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { type Fields, list, record } from "../../../src/channels/untrusted.ts";
import type { MemberRole } from "../../../src/core/records.ts";
import { until } from "../../support/chat/until.ts";
import { buttonsOf, person, type RunningTeams, startOn, tenant, type Where } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

const members: Record<string, { role: MemberRole }> = {
  UMAN: { role: "manager" },
  UCSM: { role: "csm" },
  UVIEW: { role: "viewer" },
};
const channel = { kind: "channel", conversation: "19:cs@thread.tacv2" } as const satisfies Where;

let flows: FakeTeamsFlows;
let running: RunningTeams;

beforeEach(async () => {
  flows = new FakeTeamsFlows(members);
  flows.intent = "digest";
  const people = [...Object.keys(members), "UOUT"].map((id) => person(id, id, { guest: id === "UOUT" }));
  running = await startOn(flows, people, {
    ...teamsRendering,
    renderTeams: () => ({ text: "the digest" }),
  });
  running.border.readership.set(channel.conversation, ["UMAN", "UCSM", "UVIEW"]);
});
afterEach(() => running.stop());

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const saidIn = (conversation: string) =>
  running.border.posted
    .filter(({ reference }) => reference.conversationId === conversation)
    .map(({ message }) => message.text);

async function typed(user: string, text: string, where?: Where): Promise<void> {
  await running.say(user, text, where);
  await settled();
}

async function pressed(user: string, kind: string, data: unknown, where?: Where): Promise<void> {
  await running.press(user, kind, data, where);
  await settled();
}

const offered = () =>
  running.border.posted.flatMap((posted) => buttonsOf(posted)).find(({ verb }) => verb === "holdfast:digest_form");

/** The card as it was posted, with its fields as they stand. */
function form(): { readonly carried: Fields; readonly fields: Fields } {
  const posted = running.border.posted.findLast(({ message }) => message.text === "Daily digest");
  const inputs = list(record(posted?.message.card).body)
    .map(record)
    .filter(({ id }) => id !== undefined);
  const [button] = buttonsOf(posted);
  return {
    carried: record(button?.data),
    fields: Object.fromEntries(inputs.map(({ id, value }) => [String(id), value])),
  };
}

const openedIn = async (user: string, where?: Where) => {
  await pressed(user, "digest_form", {}, where);
  return form();
};

describe("under a digest", () => {
  it.each([
    ["UMAN", true],
    ["UCSM", true],
    ["UVIEW", false],
  ])("%s sees the button that opens the form: %s", async (user, seen) => {
    await typed(user, "digest");
    expect(offered() !== undefined).toBe(seen);
  });

  it("asked in a channel and answered privately, the button says which channel it is about", async () => {
    await typed("UMAN", "digest", channel);
    expect(offered()?.data).toEqual({ c: channel.conversation });
  });
});

describe("what is typed", () => {
  it.each<readonly [string, Where | undefined]>([
    ["a personal chat", undefined],
    ["a channel", channel],
    ["a group chat", { kind: "group", conversation: "19:group@thread.v2" }],
  ])("in %s is obeyed, and said to whoever typed it alone", async (_which, where) => {
    await typed("UMAN", "digest at 9", where);
    expect(flows.digestCommands).toEqual([{ kind: "set", wish: { atMinute: 540 } }]);
    expect(saidIn(chatWith("UMAN"))).toEqual(["obeyed: set"]);
  });
});

describe("the form", () => {
  it("opens in its presser's own chat, as it stands for them, and says which place it is about", async () => {
    const { carried, fields } = await openedIn("UMAN", channel);
    expect(saidIn(chatWith("UMAN"))).toEqual(["Daily digest"]);
    expect(saidIn(channel.conversation)).toEqual([]);
    expect(carried).toEqual({ c: channel.conversation });
    expect(fields).toMatchObject({
      place: "here",
      time: "08:30",
      weekdays: "1,2,3,4,5",
      timezone: "UTC",
      whose: "all",
    });
  });

  it("sent in from the own chat subscribes the channel it is about, whose readers are asked for now", async () => {
    const { carried, fields } = await openedIn("UMAN", channel);
    await pressed("UMAN", "digest_form_sent", { ...carried, ...fields, time: "17:05", weekdays: "1,3" });
    expect(flows.subscribed).toEqual([
      {
        destination: { platform: "teams", workspaceId: tenant, kind: "channel", id: channel.conversation },
        placeName: "this channel",
        exposure: "internal",
        schedule: { atMinute: 1025, weekdays: [1, 3], timezone: "UTC" },
        filter: {},
        locale: null,
        emptyDay: "line",
      },
    ]);
    running.border.readership.set(channel.conversation, ["UMAN", "UOUT"]);
    await pressed("UMAN", "digest_form_sent", { ...carried, ...fields });
    expect(flows.subscribed.at(-1)?.exposure).toBe("shared");
  });

  it("for the own chat subscribes the person, and knows no other place there", async () => {
    const { carried, fields } = await openedIn("UCSM");
    expect([carried, fields.place]).toEqual([{}, "me"]);
    await pressed("UCSM", "digest_form_sent", { ...carried, ...fields });
    expect(flows.subscribed).toMatchObject([{ destination: { kind: "person", id: "UCSM" }, exposure: "internal" }]);
  });

  it("is told to nobody who may set none, not even when it is sent in without having been opened", async () => {
    await pressed("UVIEW", "digest_form", {});
    await pressed("UVIEW", "digest_form_sent", { place: "me", time: "08:30" });
    expect(saidIn(chatWith("UVIEW"))).toHaveLength(2);
    for (const words of saidIn(chatWith("UVIEW"))) expect(words).toMatch(/^Setting up a digest is for managers/);
    expect(flows.subscribed).toEqual([]);
  });

  it.each<readonly [string, Fields]>([
    ["a segment that was not offered", { whose: "segment:theirs" }],
    ["a zone of no clock", { timezone: "Mars/Olympus" }],
    ["a day of no week", { weekdays: "1,9" }],
    ["no time", { time: undefined }],
    ["a list where a word is due", { place: ["here"] }],
  ])("is not taken with %s", async (_which, wrong) => {
    const { carried, fields } = await openedIn("UMAN", channel);
    await pressed("UMAN", "digest_form_sent", { ...carried, ...fields, ...wrong });
    expect(saidIn(chatWith("UMAN")).at(-1)).toMatch(/^The digest was not set up\./);
    expect(flows.subscribed).toEqual([]);
  });

  it.each<readonly [string, string, RegExp]>([
    ["that nobody here knows", "19:elsewhere@thread.tacv2", /^I do not know that conversation/],
    ["whose readers the sender is not among", channel.conversation, /not.*in that conversation/],
  ])("naming a conversation %s subscribes nothing", async (_which, conversation, why) => {
    const { fields } = await openedIn("UMAN", channel);
    running.border.readership.set(channel.conversation, ["UCSM"]);
    await pressed("UMAN", "digest_form_sent", { ...fields, c: conversation });
    expect(flows.subscribed).toEqual([]);
    expect(saidIn(chatWith("UMAN")).slice(1)).toEqual([expect.stringMatching(why)]);
  });
});
