/** From the demo to the imported book by a press: whom it is offered to, what the press checks anew, what nobody else sees. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { chatStore } from "../../../src/app/chat-store.ts";
import { slackRendering } from "../../../src/channels/slack/rendering.ts";
import { openChannel } from "../../../src/store/channels.ts";
import { addMember } from "../../../src/store/members.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace, resolveWorkspace } from "../../../src/store/workspaces.ts";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { createOrg } from "../../support/organisations.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { type Call, InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields, list } from "../../support/slack/json.ts";

const db = await testDatabase();
const demo = await createOrg(db, { slug: "demo", name: "Demo", kind: "demo" });
const answering = new FakeFlows({});
const people = [
  { id: "UADM", name: "Ada", email: "ada@home.example" },
  { id: "UMGR", name: "Mona", email: "mona@home.example" },
  { id: "UNEW", name: "Nora", email: "nora@home.example" },
  { id: "UGUEST", name: "Gus", email: "ada@home.example", flags: { is_restricted: true } },
];

let slack: InTestSlack;
let running: RunningBot;
let runs = 0;
/** Of the imported organisation: it must stand nowhere but before an admin's eyes. */
let real: string;

beforeEach(async () => {
  runs += 1;
  slack = await InTestSlack.open({
    people,
    channels: [
      { id: "C1", name: "general" },
      { id: "CEXT", name: "shared", flags: { is_ext_shared: true } },
    ],
    teamId: `T0HOME${runs}`,
  });
  real = `quarry-${runs}`;
  await linkWorkspace(db, { platform: "slack", externalId: slack.workspace.teamId, orgId: demo.orgId });
  await withOrg(db, { orgId: demo.orgId, memberId: demo.systemMemberId }, async (tx) => {
    await tx.query("delete from member where org_id = $1 and role <> 'system'", [tx.orgId]);
    await addMember(tx, { email: "ada@home.example", name: "Ada", role: "admin" });
    await addMember(tx, { email: "mona@home.example", name: "Mona", role: "manager" });
  });
  running = await startBot(
    slack,
    {
      ...chatStore(db, "slack", "one"),
      ask: (asker, asked) => answering.ask(asker, asked),
      replay: (asker, id) => answering.replay(asker, id),
      act: (asker, pressed) => answering.act(asker, pressed),
      feedback: (asker, pressed) => answering.feedback(asker, pressed),
      digests: answering.digests,
      words: answering.words,
    },
    "http",
    slackRendering,
  );
});
afterEach(async () => {
  await running.stop();
  await slack.close();
  await db.pool.query("delete from workspace where external_id <> $1", [slack.workspace.teamId]);
});

async function reply(deliver: () => Promise<void>): Promise<Call> {
  const before = slack.messages.length;
  await deliver();
  return until("a reply", () => slack.messages[before]);
}
const command = (user: string) =>
  reply(() => running.command(commandBody(slack, { user, channel: "C1", text: "acme" })));
const press = (user: string, value: string) =>
  reply(() => running.press(pressBody(slack, { user, channel: "C1", actionId: "holdfast:link", value })));
const offers = ({ args }: Call) =>
  list(args.blocks)
    .flatMap((block) => list(fields(block).elements).map(fields))
    .filter(({ action_id }) => action_id === "holdfast:link")
    .map(({ value }) => value);
const home = async () => (await resolveWorkspace(db, "slack", slack.workspace.teamId))?.slug;

it("offers nothing before anything was imported", async () => {
  expect(offers(await command("UADM"))).not.toContain(real);
});

it("offers an admin of the demo the imported organisation, privately, wherever they ask, and one press moves there", async () => {
  await newOrg(db, real);
  expect(offers(await command("UADM"))).toContain(real);
  const direct = directMessageBody(slack, { user: "UADM", channel: "D1", text: "acme" });
  expect(offers(await reply(() => running.event(direct)))).toContain(real);
  const mention = mentionBody(slack, { user: "UADM", channel: "C1", text: "acme" });
  const whispered = await reply(() => running.event(mention));
  expect([whispered.method, offers(whispered).includes(real)]).toEqual(["chat.postEphemeral", true]);
  const said = await press("UADM", real);
  expect(said.args.text).toContain(`answers from ${real} now, and you are its admin`);
  expect(await home()).toBe(real);
  answering.asked.length = 0;
  expect(offers(await command("UADM"))).toEqual([]);
  expect(answering.asked[0]?.asker).toMatchObject({ role: "admin", org: { slug: real } });
});

it("names no organisation to anybody else, by offer or by press, and moves nothing", async () => {
  await newOrg(db, real);
  for (const user of ["UMGR", "UNEW", "UGUEST"]) {
    expect(JSON.stringify(await command(user))).not.toContain(real);
    const refused = await press(user, real);
    expect(JSON.stringify(refused)).not.toContain(real);
  }
  expect((await press("UMGR", real)).args.text).toContain("Only an admin moves this workspace");
  expect(await home()).toBe("demo");
});

it("names none where others read along, though an admin asks", async () => {
  await newOrg(db, real);
  await withOrg(db, { orgId: demo.orgId, memberId: demo.systemMemberId }, (tx) =>
    openChannel(tx, { platform: "slack", channelId: "C1" }),
  );
  const open = await reply(() => running.event(mentionBody(slack, { user: "UADM", channel: "C1", text: "acme" })));
  expect(open.method).toBe("chat.postMessage");
  expect(JSON.stringify(open)).not.toContain(real);
  const shared = mentionBody(slack, { user: "UADM", channel: "CEXT", text: "acme" });
  const answer = await reply(() => running.event(shared));
  expect([answer.args.channel, offers(answer).includes(real)]).toEqual(["UADM", true]);
  await until("the note", () => slack.messages.some(({ args }) => args.channel === "CEXT"));
  const inShared = slack.messages.filter(({ args }) => args.channel === "CEXT");
  expect(JSON.stringify(inShared)).not.toContain(real);
  await db.pool.query("delete from open_channel");
});

it.each(["no-such", "demo", "", "{}", "<!channel>", "x".repeat(2000)])(
  "moves nothing for a forged value of %j, and says the same as for any other",
  async (value) => {
    await newOrg(db, real);
    const { text } = (await press("UADM", value)).args;
    expect(text).toContain("Only an admin moves this workspace");
    expect(text).not.toContain("<!channel>");
    expect(await home()).toBe("demo");
  },
);

it("moves a workspace once: an old offer pressed later does nothing", async () => {
  await newOrg(db, real);
  await newOrg(db, `${real}-b`);
  await press("UADM", real);
  expect((await press("UADM", `${real}-b`)).args.text).toContain("only while it answers from the demo");
  expect(await home()).toBe(real);
});

it("does not offer what another workspace answers from, nor move there", async () => {
  const { orgId } = await newOrg(db, real);
  await linkWorkspace(db, { platform: "slack", externalId: "T0NEIGHBOUR", orgId });
  expect(offers(await command("UADM"))).not.toContain(real);
  expect((await press("UADM", real)).args.text).toContain("no workspace uses yet");
  expect(await home()).toBe("demo");
});

it("offers five at most", async () => {
  for (let n = 0; n < 7; n += 1) await newOrg(db, `${real}-${n}`);
  expect(offers(await command("UADM"))).toHaveLength(5);
});
