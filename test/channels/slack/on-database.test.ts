/** The Slack channel on a real database: claims, members, open channels, owned accounts, an inbox shared by two bots. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ChatFlows } from "../../../src/app/chat-flows.ts";
import { chatStore } from "../../../src/app/chat-store.ts";
import { createClaim } from "../../../src/store/claims.ts";
import { addMember } from "../../../src/store/members.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";

const db = await testDatabase();
const answering = new FakeFlows({});

const people = [
  { id: "UADM", name: "Adam", email: "adam@home.example" },
  { id: "UCSM", name: "Carl", email: "Carl@Home.example" },
  { id: "UTHIEF", name: "Theo", email: "carl@home.example" },
  { id: "UFOREIGN", name: "Fran", email: "adam@home.example", teamId: "TFOREIGN" },
];

function flowsOf(worker: string): ChatFlows {
  return {
    ...chatStore(db, "slack", worker),
    ask: (asker, asked) => answering.ask(asker, asked),
    replay: (asker, id) => answering.replay(asker, id),
    act: (asker, pressed) => answering.act(asker, pressed),
    feedback: (asker, pressed) => answering.feedback(asker, pressed),
    digests: answering.digests,
    words: answering.words,
  };
}

let slack: InTestSlack;
let running: RunningBot;
let org: OrgScope;
let runs = 0;

beforeEach(async () => {
  runs += 1;
  answering.asked.length = 0;
  answering.beforeAnswer = async () => {};
  slack = await InTestSlack.open({ people, channels: [{ id: "C1", name: "general" }], teamId: `T${runs}` });
  org = await newOrg(db, `org-${runs}`);
  running = await startBot(slack, flowsOf("one"), "http");
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const said = (): string => String(slack.messages.at(-1)?.args.text);

async function reply(): Promise<string> {
  const before = slack.messages.length;
  await until("a reply", () => slack.messages.length > before);
  return said();
}

async function command(user: string, text: string): Promise<string> {
  const replied = reply();
  await running.command(commandBody(slack, { user, channel: "C1", text }));
  return replied;
}

async function claimed(): Promise<void> {
  await linkWorkspace(db, { platform: "slack", externalId: slack.workspace.teamId, orgId: org.orgId });
}

const add = (email: string, role: "csm" | "manager" = "csm") =>
  withOrg(db, org, (tx) => addMember(tx, { email, name: email, role }));

it("goes from an unknown workspace through the one-time code to an answer", async () => {
  await createClaim(db, org.orgId, "ABCD-1234", 10);
  expect(await command("UADM", "acme")).toContain("/health claim CODE");
  expect(await command("UADM", "claim WRONG")).toContain("does not open an organisation");
  expect(await command("UADM", "claim abcd-1234")).toContain("you are its admin");
  expect(await command("UADM", "acme")).toBe("Answer: acme");
  expect(answering.asked[0]?.asker).toMatchObject({
    scope: { orgId: org.orgId },
    role: "admin",
    org: { slug: `org-${runs}`, name: `org-${runs}` },
  });
  expect(await command("UCSM", "claim ABCD-1234")).toContain("does not open an organisation");
});

it("recognises a member added by e-mail, and knows their user id from then on", async () => {
  await claimed();
  expect(await command("UCSM", "acme")).toContain(`holdfast member add Carl@Home.example --role csm --org org-${runs}`);
  await add("carl@home.example");
  expect(await command("UCSM", "acme")).toBe("Answer: acme");
  slack.workspace.people.set("UCSM", { id: "UCSM", name: "Carl", email: "carl@married.example" });
  expect(await command("UCSM", "acme")).toBe("Answer: acme");
});

it("does not let a second user id take the seat of a member who is known by another", async () => {
  await claimed();
  await add("carl@home.example");
  expect(await command("UCSM", "acme")).toBe("Answer: acme");
  expect(await command("UTHIEF", "acme")).toContain("not a member");
});

it("keeps an opened channel open", async () => {
  await claimed();
  await add("adam@home.example", "manager");
  const replied = reply();
  await running.press(
    pressBody(slack, { user: "UADM", channel: "C1", actionId: "holdfast:open_channel", value: "{}" }),
  );
  expect(await replied).toContain("from now on");
  const answered = reply();
  await running.event(mentionBody(slack, { user: "UADM", channel: "C1", text: "acme" }));
  await answered;
  expect(slack.messages.at(-1)?.method).toBe("chat.postMessage");
});

it("lets a CSM share an account of theirs and no other", async () => {
  await claimed();
  await add("carl@home.example");
  await withOrg(db, org, (tx) =>
    tx.query("insert into account (org_id, id, name, owner_email) values ($1, 'acme', 'Acme', 'CARL@home.example')", [
      tx.orgId,
    ]),
  );
  const share = async (): Promise<string> => {
    const replied = reply();
    const value = JSON.stringify({ a: "answer to acme", t: "a3" });
    await running.press(pressBody(slack, { user: "UCSM", channel: "C1", actionId: "holdfast:share", value }));
    return replied;
  };
  expect(await share()).toBe("Shared by <@UCSM>\nAnswer: acme");
  await withOrg(db, org, (tx) =>
    tx.query("update account set owner_email = 'x@home.example' where org_id = $1", [tx.orgId]),
  );
  expect(await share()).toContain("for managers and admins");
});

it("answers once when one event reaches two bots that share the database", async () => {
  await claimed();
  await add("adam@home.example");
  const second = await startBot(slack, flowsOf("two"), "http");
  const body = directMessageBody(slack, { user: "UADM", channel: "D1", text: "acme" });
  await Promise.all([running.event(body), second.event(body), running.event(body), second.event(body)]);
  await until("the answer", () => slack.messages.length === 1);
  await second.stop();
  expect(answering.asked).toHaveLength(1);
});

it("works again what a bot that died had taken", async () => {
  await claimed();
  await add("adam@home.example");
  const door = gate();
  answering.beforeAnswer = () => door.passed;
  await running.event(directMessageBody(slack, { user: "UADM", channel: "D1", text: "acme" }));
  await until("the first bot holds it", () => answering.asked.length === 1);
  answering.beforeAnswer = async () => {};
  // A minute goes by without a word from it.
  await db.pool.query("update inbox set claimed_at = claimed_at - interval '61 seconds' where done_at is null");
  const second = await startBot(slack, flowsOf("two"), "http");
  await until("the second bot's answer", () => slack.messages.length === 1);
  await second.stop();
  expect(said()).toBe("Answer: acme");
  door.open();
});

it("works what its own workspace delivered, when another workspace's bot shares the database", async () => {
  await claimed();
  await add("adam@home.example");
  const other = await InTestSlack.open({ people, channels: [], teamId: `T${runs}OTHER` });
  const neighbour = await startBot(other, flowsOf("neighbour"), "http");
  const body = directMessageBody(slack, { user: "UADM", channel: "D1", text: "acme" });
  const door = gate();
  answering.beforeAnswer = () => door.passed;
  // One answer is in hand and one waits behind it: with its own bot busy, the neighbour has every chance to take it.
  await running.event(body);
  await running.event(directMessageBody(slack, { user: "UADM", channel: "D1", text: "nrr" }));
  await neighbour.event(directMessageBody(other, { user: "UADM", channel: "D1", text: "acme" }));
  await until("the neighbour's own refusal", () => other.messages.length === 1);
  door.open();
  await until("both answers", () => slack.messages.length === 2);
  await neighbour.stop();
  expect(other.messages).toHaveLength(1);
  await other.close();
});

it("takes a delivery that names another workspace for its own bot's, and refuses whoever is not of it", async () => {
  await claimed();
  await add("adam@home.example");
  const replied = reply();
  // As in a channel shared with others: the body says where it was written, not whose bot this is.
  const foreign = mentionBody(slack, { user: "UFOREIGN", channel: "C1", text: "acme" });
  await running.event({ ...foreign, team_id: "TFOREIGN" });
  expect(await replied).toContain("only answer members of the workspace I belong to");
  expect(answering.asked).toHaveLength(0);
});
