/** Who is answered, where, and who may show it to others: design.md's "Who may" as Teams sees it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../support/chat/until.ts";
import { appId, buttonsOf, person, type RunningTeams, startOn, tenant, type Where } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

const people = [
  person("UVIEW", "Vera"),
  person("UCSM", "Carl"),
  person("UMGR", "Mona"),
  person("UADM", "Adam"),
  person("UNEW", "Nora"),
  person("UGUEST", "Gus", { guest: true }),
  person("UOTHER", "Olga", { tenantId: "cccccccc-0000-4000-8000-000000000009" }),
  person("UNOWHERE", "Nick", { tenantId: null }),
];
const team = ["UVIEW", "UCSM", "UMGR", "UADM"];

const channel: Where = { kind: "channel", conversation: "19:cs@thread.tacv2", thread: "1700" };
const group: Where = { kind: "group", conversation: "19:group@thread.v2" };
/** Why each is no place for figures. */
const exposed: readonly (readonly [string, readonly string[] | null | undefined])[] = [
  ["a guest reads along", [...team, "UGUEST"]],
  ["somebody of another tenant reads along", [...team, "UOTHER"]],
  ["Teams does not say which tenant somebody is of", [...team, "UNOWHERE"]],
  ["more read along than are worth asking for", null],
  ["nobody is said to read there", []],
  ["Teams does not say who reads along", undefined],
];

let flows: FakeTeamsFlows;
let running: RunningTeams;

beforeEach(async () => {
  flows = new FakeTeamsFlows({
    UVIEW: { role: "viewer" },
    UCSM: { role: "csm", owns: ["acme"] },
    UMGR: { role: "manager" },
    UADM: { role: "admin" },
  });
  running = await startOn(flows, people);
  running.border.readership.set("19:cs@thread.tacv2", team);
  running.border.readership.set("19:group@thread.v2", team);
});
afterEach(() => running.stop());

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const postedIn = (conversation: string) =>
  running.border.posted.filter(({ reference }) => reference.conversationId === conversation);
const saidIn = (conversation: string) => postedIn(conversation).map(({ message }) => message.text);
const everything = () => JSON.stringify(running.border.posted);

async function say(userId: string | null, text: string, where?: Where): Promise<void> {
  await running.say(userId, text, where);
  await settled();
}

async function press(userId: string, kind: string, data: unknown, where?: Where): Promise<void> {
  await running.press(userId, kind, data, where);
  await settled();
}

const why = { a: "answer to acme", t: "a1" };
const receipt = { a: "answer to acme", t: "a2" };
const share = { a: "answer to acme", t: "a3", c: "19:cs@thread.tacv2", m: "1700" };

function setReaders(conversation: string, readers: readonly string[] | null | undefined): void {
  if (readers === undefined) running.border.readership.delete(conversation);
  else running.border.readership.set(conversation, readers);
}

describe("people", () => {
  it.each([
    ["UGUEST", "guest"],
    ["UOTHER", "members of the tenant"],
    ["UNOWHERE", "members of the tenant"],
    ["UNKNOWN", "members of the tenant"],
  ])("refuses %s politely, before anything is asked, even were they members", async (user, words) => {
    flows.members.set(user, { role: "admin" });
    await say(user, "acme");
    expect(saidIn(chatWith(user))).toEqual([expect.stringContaining(words)]);
    expect(flows.asked).toEqual([]);
  });

  it("does not answer whoever has no object id, such as an app or an anonymous person", async () => {
    flows.members.set("29:app", { role: "admin" });
    await say(null, "acme");
    expect(saidIn(chatWith("app"))).toEqual([expect.stringContaining("not apps")]);
    expect(flows.asked).toEqual([]);
  });

  it("refuses when Teams does not say who it is", async () => {
    running.border.mute = true;
    await say("UMGR", "acme");
    expect(saidIn(chatWith("UMGR"))).toEqual([expect.stringContaining("could not check who you are")]);
    expect(flows.asked).toEqual([]);
  });

  it("refuses when Teams speaks of somebody else than who sent it", async () => {
    running.border.people.set("UMGR", person("UADM", "Adam"));
    await say("UMGR", "acme");
    expect(saidIn(chatWith("UMGR"))).toEqual([expect.stringContaining("could not check who you are")]);
  });

  it("never takes the name an activity claims for anybody's", async () => {
    await say("UMGR", "acme");
    expect(flows.asked[0]?.asker.name).toBe("Mona");
  });

  it("prints the line an admin needs for someone who is not a member, by the name they sign in with", async () => {
    await say("UNEW", "acme");
    expect(saidIn(chatWith("UNEW"))).toEqual([
      expect.stringContaining("holdfast member add nora@home.example --role csm --org main"),
    ]);
  });

  it("recognises someone an admin added by the name they sign in with", async () => {
    flows.invited.set("nora@home.example", { role: "csm" });
    await say("UNEW", "acme");
    expect(saidIn(chatWith("UNEW"))).toEqual(["Answer: acme"]);
  });

  it("keeps and answers nothing that another tenant delivers", async () => {
    await running.say("UMGR", "acme", { tenantId: "cccccccc-0000-4000-8000-000000000009" });
    const words = await running.press("UMGR", "why", why, { tenantId: "cccccccc-0000-4000-8000-000000000009" });
    expect(words).toContain("in the tenant I belong to");
    expect(flows.inbox.rows.size).toBe(0);
    expect(flows.conversations.size).toBe(0);
  });
});

describe("claiming", () => {
  beforeEach(() => {
    flows.claimed = false;
    flows.members.clear();
  });

  it("says how, in a tenant that nobody claimed", async () => {
    await say("UADM", "acme");
    const [words] = saidIn(chatWith("UADM"));
    expect(words).toContain("`health claim CODE` in our 1:1 chat");
    expect(words).toContain(`holdfast link teams ${tenant} --org SLUG`);
  });

  it.each(["health claim GOOD-CODE", "/health claim GOOD-CODE", "claim GOOD-CODE"])(
    "makes whoever types %j in their chat the admin",
    async (typed) => {
      await say("UADM", typed);
      expect(flows.claims).toEqual([{ code: "GOOD-CODE", userId: "UADM" }]);
      expect(saidIn(chatWith("UADM"))[0]).toContain("you are its admin. Try `health acme`");
    },
  );

  it("takes no code where others read along, and says where to type it", async () => {
    await say("UADM", "claim GOOD-CODE", group);
    expect(flows.claims).toEqual([]);
    expect(saidIn(chatWith("UADM"))[0]).toContain("in our 1:1 chat");
  });

  it.each(["UGUEST", "UOTHER"])("does not let %s spend a try", async (user) => {
    await say(user, "claim GOOD-CODE");
    expect(flows.claims).toEqual([]);
  });
});

describe.each([
  ["a channel", channel],
  ["a group chat", group],
])("asked in %s", (_name, where) => {
  const conversation = where.conversation ?? "";

  it("answers in the asker's own chat as long as nobody opened it, and says so there without a figure or a name", async () => {
    await say("UCSM", "acme", where);
    expect(saidIn(conversation)).toEqual(["Answered privately, in our chat."]);
    expect(postedIn(conversation)[0]?.reference.threadId).toBe(where.thread ?? null);
    expect(saidIn(chatWith("UCSM"))[0]).toBe("Answer: acme");
  });

  it("offers Share with where it was asked, and the opening to managers and admins alone", async () => {
    await say("UCSM", "acme", where);
    await say("UMGR", "acme", where);
    await say("UVIEW", "acme", where);
    const spot = { c: conversation, ...(where.thread && { m: where.thread }) };
    const offeredTo = (user: string) =>
      buttonsOf(postedIn(chatWith(user))[1]).map(({ verb, data }) => [verb, data] as const);
    expect(offeredTo("UCSM")).toEqual([["holdfast:share", { a: "answer to acme", t: "a3", ...spot }]]);
    expect(offeredTo("UMGR")).toEqual([
      ["holdfast:share", { a: "answer to acme", t: "a3", ...spot }],
      ["holdfast:open_channel", spot],
    ]);
    expect(postedIn(chatWith("UVIEW"))).toHaveLength(1);
  });

  it("answers there once a manager opened it, for everybody to see", async () => {
    await say("UMGR", "acme", where);
    await press("UMGR", "open_channel", { c: conversation });
    expect([...flows.openChannels]).toEqual([conversation]);
    expect(saidIn(chatWith("UMGR")).at(-1)).toContain("from now on");
    await say("UVIEW", "acme", where);
    expect(saidIn(conversation).at(-1)).toBe("Answer: acme");
    expect(postedIn(conversation).at(-1)?.reference.threadId).toBe(where.thread ?? null);
  });

  it.each(exposed)("puts no figure there, though it was opened, when %s", async (_why, readers) => {
    flows.openChannels.add(conversation);
    setReaders(conversation, readers);
    await say("UMGR", "acme", where);
    expect(saidIn(conversation)).toEqual(["Answered privately, in our chat."]);
    expect(saidIn(chatWith("UMGR"))).toEqual(["Answer: acme"]);
    expect(everything()).not.toContain("holdfast:share");
  });

  it("puts no figure into what other teams share, though it was opened and no reader is from outside", async () => {
    flows.openChannels.add(conversation);
    await say("UMGR", "acme", { ...where, shared: true });
    expect(saidIn(conversation)).toEqual(["Answered privately, in our chat."]);
    expect(everything()).not.toContain("holdfast:share");
  });

  it("remembers for the asker's chat what it answered there, and not what it answered for all", async () => {
    await say("UCSM", "acme", where);
    expect(flows.asked[0]?.asked.alsoRememberedUnder).toEqual([`teams:${tenant}:chat:UCSM`]);
    flows.openChannels.add(conversation);
    await say("UCSM", "nrr", where);
    expect(flows.asked[1]?.asked.alsoRememberedUnder).toBeUndefined();
  });

  it("says how to add the app where the asker has no chat with it, and nothing of the answer", async () => {
    running.border.notInstalled.add("UCSM");
    await say("UCSM", "acme", where);
    expect(running.border.posted).toHaveLength(1);
    expect(saidIn(conversation)[0]).toContain(`https://teams.microsoft.com/l/app/${appId}?tenantId=${tenant}`);
    expect(everything()).not.toContain("acme");
  });

  it("says the same where that chat was there once and is gone", async () => {
    running.border.faults.push("gone");
    await say("UCSM", "acme", where);
    expect(running.border.posted).toHaveLength(1);
    expect(saidIn(conversation)[0]).toContain("add Holdfast for yourself");
  });

  it("refuses a stranger in their own chat, and tells the others nothing of it", async () => {
    flows.openChannels.add(conversation);
    await say("UNEW", "acme", where);
    expect(saidIn(conversation)).toEqual(["Answered privately, in our chat."]);
    expect(saidIn(chatWith("UNEW"))[0]).toContain("not a member");
    expect(flows.asked).toEqual([]);
  });
});

describe("Share", () => {
  const shared = () => saidIn("19:cs@thread.tacv2").filter((text) => text.startsWith("Shared by"));

  /** The bot knows the conversation from having been asked there. */
  beforeEach(async () => {
    await say("UADM", "nrr", channel);
  });

  it.each([
    ["UMGR", "Mona"],
    ["UADM", "Adam"],
  ])("lets %s post any answer where it was asked, naming who shared it", async (user, name) => {
    flows.intent = "metric_why";
    await press(user, "share", share);
    expect(shared()).toEqual([`Shared by ${name}\nAnswer: acme`]);
    const posted = postedIn("19:cs@thread.tacv2").at(-1);
    expect(posted?.reference.threadId).toBe("1700");
    expect(JSON.stringify(posted?.message.card)).toContain(`Shared by ${name}`);
    expect(buttonsOf(posted).map(({ verb }) => verb)).not.toContain("holdfast:share");
    expect(saidIn(chatWith(user)).at(-1)).toBe("Shared.");
  });

  it("lets a CSM share an account they own, and no other", async () => {
    await press("UCSM", "share", share);
    expect(shared()).toHaveLength(1);
    flows.members.set("UCSM", { role: "csm", owns: ["globex"] });
    await press("UCSM", "share", share);
    expect(shared()).toHaveLength(1);
    expect(saidIn(chatWith("UCSM")).at(-1)).toContain("for managers and admins");
  });

  it("does not let a CSM share a figure of the whole organisation, nor a viewer anything", async () => {
    flows.intent = "metric_why";
    await press("UCSM", "share", share);
    await press("UVIEW", "share", share);
    expect(shared()).toEqual([]);
  });

  it.each(exposed)("is refused, whoever presses, when by now %s", async (_why, readers) => {
    setReaders("19:cs@thread.tacv2", readers);
    await press("UADM", "share", share);
    expect(shared()).toEqual([]);
    expect(saidIn(chatWith("UADM")).at(-1)).toContain("shared with another organisation");
  });

  it.each([
    ["a conversation that this organisation does not hold", { ...share, c: "19:theirs@thread.tacv2" }],
    ["somebody's own chat", { ...share, c: chatWith("UCSM") }],
    ["none", { a: share.a, t: share.t }],
    ["a conversation that is no word", { ...share, c: { $ne: null } }],
    ["a conversation that no database takes", { ...share, c: "19:\u0000@thread.tacv2" }],
  ])("posts nothing when the button names %s", async (_what, data) => {
    await say("UCSM", "acme");
    const before = running.border.posted.length;
    await press("UADM", "share", data);
    expect(running.border.posted.slice(before).map(({ message }) => message.text)).toEqual([
      expect.stringContaining("do not know that conversation"),
    ]);
  });

  it("is refused in a channel that other teams share, though Teams names no reader from outside", async () => {
    await say("UADM", "nrr", { ...channel, shared: true });
    await press("UADM", "share", share);
    expect(shared()).toEqual([]);
    expect(saidIn(chatWith("UADM")).at(-1)).toContain("shared with another organisation");
  });

  it("posts nothing in a conversation that the presser is not in", async () => {
    setReaders("19:cs@thread.tacv2", ["UCSM", "UADM"]);
    await press("UMGR", "share", share);
    expect(shared()).toEqual([]);
    expect(saidIn(chatWith("UMGR")).at(-1)).toContain("not in that conversation yourself");
  });

  it("follows no thread that is not a message's number", async () => {
    await press("UMGR", "share", { ...share, m: "1;messageid=2/../3" });
    expect(postedIn("19:cs@thread.tacv2").at(-1)?.reference.threadId).toBeNull();
  });

  it("says that it was removed from there, and forgets it", async () => {
    running.border.faults.push("gone");
    await press("UMGR", "share", share);
    expect(saidIn(chatWith("UMGR")).at(-1)).toContain("not in that conversation any more");
    expect(flows.conversations.has("19:cs@thread.tacv2")).toBe(false);
  });
});

describe("the opening of a conversation", () => {
  beforeEach(async () => {
    await say("UADM", "nrr", channel);
  });

  it.each(["UVIEW", "UCSM"])("is refused to %s by a button they were never offered", async (user) => {
    await press(user, "open_channel", { c: "19:cs@thread.tacv2" });
    expect([...flows.openChannels]).toEqual([]);
    expect(saidIn(chatWith(user))).toEqual([expect.stringContaining("for managers and admins")]);
  });

  it.each(exposed)("is refused when %s", async (_why, readers) => {
    setReaders("19:cs@thread.tacv2", readers);
    await press("UADM", "open_channel", { c: "19:cs@thread.tacv2" });
    expect([...flows.openChannels]).toEqual([]);
  });

  it("is refused to a manager who is not in it", async () => {
    setReaders("19:cs@thread.tacv2", ["UCSM"]);
    await press("UMGR", "open_channel", { c: "19:cs@thread.tacv2" });
    expect([...flows.openChannels]).toEqual([]);
  });
});

describe("a pressed button", () => {
  it("asks its question as the presser", async () => {
    await press("UVIEW", "why", why);
    expect(flows.asked[0]).toMatchObject({ asker: { role: "viewer" }, asked: { text: "why acme" } });
    expect(saidIn(chatWith("UVIEW"))).toEqual(["Answer: why acme"]);
  });

  it("of an answer that others see is answered in the presser's own chat, without a word to them", async () => {
    await press("UVIEW", "why", why, channel);
    await press("UVIEW", "receipt", receipt, channel);
    expect(saidIn(chatWith("UVIEW"))).toEqual(["Answer: why acme", "Receipt r1"]);
    expect(postedIn("19:cs@thread.tacv2")).toEqual([]);
  });

  it("asks there, for all to see, once the conversation is open", async () => {
    flows.openChannels.add("19:cs@thread.tacv2");
    await press("UVIEW", "why", why, channel);
    expect(saidIn("19:cs@thread.tacv2")).toEqual(["Answer: why acme"]);
  });

  it.each([
    ["helpful", "a4"],
    ["wrong_number", "a5"],
  ])("thanks for %s and writes it to the log", async (kind, id) => {
    await press("UVIEW", kind, { a: "answer to acme", t: id });
    expect(saidIn(chatWith("UVIEW"))[0]).toContain("Thank you");
    expect(running.log).toContainEqual(
      expect.objectContaining({ feedback: kind, answer: "answer to acme", member: "member-UVIEW" }),
    );
  });

  it.each([
    ["an action the answer has not", "why", { ...why, t: "a99" }],
    ["another kind than the action is", "share", why],
    ["a kind that nothing does yet", "touch", { ...why, t: "a6" }],
    ["no ids at all", "why", null],
    ["a list", "why", [why]],
    ["ids that are no words", "why", { a: { $ne: null }, t: 1 }],
    ["an id that no database takes", "why", { ...why, a: "\u0000" }],
    ["a question that was never suggested", "suggested", { q: "claim GOOD-CODE" }],
    ["a kind called constructor", "constructor", why],
    ["a kind called __proto__", "__proto__", why],
  ])("does nothing for %s", async (_what, kind, data) => {
    await press("UADM", kind, data);
    expect(flows.asked).toEqual([]);
    expect(saidIn(chatWith("UADM"))).toEqual([expect.stringContaining("do not know that button")]);
  });

  it("is refused to outsiders, whatever it carries", async () => {
    for (const user of ["UGUEST", "UOTHER", "UNEW"]) await press(user, "share", share);
    expect(flows.asked).toEqual([]);
    expect(postedIn("19:cs@thread.tacv2")).toEqual([]);
    expect(["UGUEST", "UOTHER", "UNEW"].map((user) => saidIn(chatWith(user)).length)).toEqual([1, 1, 1]);
  });

  it("tells that an answer of another organisation is not there", async () => {
    await press("UADM", "why", { a: "foreign", t: "a1" });
    expect(saidIn(chatWith("UADM"))[0]).toContain("That answer is gone.");
  });

  it("works as a message from a client that knows only the older kind of button", async () => {
    const value = { ...why, verb: "holdfast:why" };
    const reference = {
      tenantId: tenant,
      kind: "personal",
      conversationId: chatWith("UVIEW"),
      threadId: null,
    } as const;
    const bot = { id: `28:${appId}`, name: "Holdfast" };
    await running.handlers.onMessage({
      activityId: "1",
      reference: { ...reference, serviceUrl: "https://smba.trafficmanager.net/emea/", bot },
      sender: { accountId: "29:UVIEW", userId: "UVIEW", name: "Vera" },
      text: "",
      value,
    });
    await settled();
    expect(flows.asked[0]?.asked.text).toBe("why acme");
  });
});
