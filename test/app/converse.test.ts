/** What is replied, to whose eyes and with which offers: the flow every chat platform shares. */
import { describe, expect, it } from "vitest";
import type { Caller } from "../../src/app/authorise.ts";
import { converse, type Said, type Spot } from "../../src/app/converse.ts";
import type { Exposure } from "../../src/app/open-channel.ts";
import { pressedAction } from "../../src/app/pressed.ts";
import type { MemberRole } from "../../src/core/records.ts";
import type { Intent } from "../../src/questions/question.ts";
import { FakeFlows } from "../support/chat/fake-flows.ts";

const roles: readonly MemberRole[] = ["viewer", "csm", "manager", "admin"];
const flows = () => new FakeFlows(Object.fromEntries(roles.map((role) => [role, { role }])));

function said(userId: string, spot: Spot, more: Partial<Said> = {}): Said {
  const profile = { name: userId, email: null, bot: false, guest: false, stranger: false };
  const caller: Caller = { platform: "teams", workspaceId: "tenant", userId, profile };
  const asked = { text: "acme", entry: "message", threadKeys: ["k"], now: "2026-11-01T00:00:00Z" } as const;
  return { caller, asked, spot, ...more };
}

const among = (exposure: Exposure): Spot => ({
  kind: "among_others",
  channelId: "C1",
  exposure: async () => exposure,
});

/** Where the answer goes, and what is offered: s = share, o = open this channel. */
async function outcome(userId: string, spot: Spot, open = false, intent: Intent = "account_health"): Promise<string> {
  const given = flows();
  given.intent = intent;
  if (open) given.openChannels.add("C1");
  const reply = await converse(given, said(userId, spot));
  if (reply.kind === "words") return "words";
  return [reply.where, reply.offers.share ? "s" : "", reply.offers.openChannel ? "o" : ""].join(" ").trim();
}

describe("a question", () => {
  it.each([
    // design.md §5, "Who may": rows are where it was asked, columns viewer, csm, manager, admin.
    ["alone", { kind: "alone" }, false, ["private", "private", "private", "private"]],
    ["aside", { kind: "aside" }, false, ["private", "private s", "private s", "private s"]],
    ["in a closed channel", among("internal"), false, ["private", "private s", "private s o", "private s o"]],
    ["in an open channel", among("internal"), true, ["channel", "channel", "channel", "channel"]],
    ["in a shared channel", among("shared"), true, ["elsewhere", "elsewhere", "elsewhere", "elsewhere"]],
    ["where nobody knows who reads", among("unknown"), true, ["elsewhere", "elsewhere", "elsewhere", "elsewhere"]],
  ] as const)("asked %s is answered by role", async (_, spot, open, expected) => {
    expect(await Promise.all(roles.map((role) => outcome(role, spot, open)))).toEqual(expected);
  });

  it("about what a model was sent is never answered where others read, nor offered to be shared", async () => {
    const spots = [{ kind: "alone" }, { kind: "aside" }, among("internal"), among("shared")] as const;
    const where = await Promise.all(spots.map((spot) => outcome("admin", spot, true, "model_seen")));
    expect(where).toEqual(["private", "private", "private", "elsewhere"]);
  });

  it("of a stranger is answered in words and never asked", async () => {
    const given = flows();
    const reply = await converse(given, said("nobody", { kind: "alone" }));
    expect(reply).toMatchObject({ kind: "words", text: expect.stringContaining("holdfast member add") });
    expect(given.asked).toEqual([]);
  });

  it("does not ask who reads along when only the asker does", async () => {
    expect(await outcome("csm", { kind: "alone" }, true)).toBe("private");
  });
});

describe("a claim", () => {
  const text = { text: "claim GOOD-CODE", entry: "command", threadKeys: ["k"], now: "2026-11-01T00:00:00Z" } as const;

  it("ties the workspace where claims may be typed", async () => {
    const given = flows();
    await converse(given, said("nobody", { kind: "alone" }, { asked: text, claimAs: "Home" }));
    expect(given.claims).toEqual([{ code: "GOOD-CODE", userId: "nobody" }]);
  });

  it("is a question like any other where they may not", async () => {
    const given = flows();
    await converse(given, said("csm", { kind: "alone" }, { asked: text }));
    expect(given.claims).toEqual([]);
    expect(given.asked.map(({ asked }) => asked.text)).toEqual(["claim GOOD-CODE"]);
  });
});

describe("a press", () => {
  const asker = async () => {
    const found = await flows().resolveMember(said("csm", { kind: "alone" }).caller);
    if (!found) throw new Error("the csm is a member");
    return found;
  };

  it("finds the action of the answer it names", async () => {
    const found = await pressedAction(flows(), await asker(), { answerId: "answer to acme", actionId: "a2" });
    expect(found?.action).toEqual({ id: "a2", kind: "receipt", label: "Show the arithmetic", target: "r1" });
  });

  it("of an action the answer does not have is nothing", async () => {
    expect(await pressedAction(flows(), await asker(), { answerId: "answer to acme", actionId: "a99" })).toBeNull();
  });
});
