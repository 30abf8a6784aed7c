/** design.md's "Who may" as a table, and admission that fails closed. */
import { describe, expect, it } from "vitest";
import { admit, type Caller, type Directory, type Profile, permissions, reach } from "../../src/app/authorise.ts";
import { placement } from "../../src/app/open-channel.ts";

const roles = ["viewer", "csm", "manager", "admin"] as const;

describe("permissions", () => {
  it.each([
    ["ask", ["all", "all", "all", "all"]],
    ["act_on_account", ["none", "own", "all", "all"]],
    ["share", ["none", "own", "all", "all"]],
    ["subscribe", ["none", "own", "all", "all"]],
    ["open_channel", ["none", "none", "all", "all"]],
    ["administer", ["none", "none", "none", "all"]],
  ] as const)("%s: viewer, csm, manager, admin", (deed, wanted) => {
    expect(roles.map((role) => reach(deed, role))).toEqual(wanted);
  });

  it("never gives a role less than the one below it", () => {
    const rank = { none: 0, own: 1, all: 2 };
    for (const row of Object.values(permissions)) {
      const ranks = roles.map((role) => rank[row[role]]);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
});

const member: Profile = { name: "Ada", email: "ada@home.example", bot: false, guest: false, stranger: false };
const asker = {
  scope: { orgId: "o", memberId: "m" },
  role: "csm",
  name: "Ada",
  email: "ada@home.example",
  org: { slug: "main", name: "Main" },
} as const;

function directory(answers: Partial<Record<keyof Directory, unknown>>, asked: string[] = []): Directory {
  const says =
    <T>(name: keyof Directory, answer: T) =>
    async (): Promise<T> => {
      asked.push(name);
      return answer;
    };
  return {
    resolveWorkspace: says("resolveWorkspace", answers.resolveWorkspace ? { slug: "main" } : null),
    resolveMember: says("resolveMember", answers.resolveMember ? asker : null),
    recogniseByEmail: says("recogniseByEmail", answers.recogniseByEmail ? asker : null),
  };
}

const caller = (profile: Profile | null): Caller => ({ platform: "slack", workspaceId: "T1", userId: "U1", profile });
const everybody = { resolveWorkspace: true, resolveMember: true, recogniseByEmail: true };

describe("admission", () => {
  it("admits a member", async () => {
    expect(await admit(directory(everybody), caller(member))).toEqual({ admitted: true, asker });
  });

  it.each([
    ["unknown_person", null],
    ["bot", { ...member, bot: true }],
    ["guest", { ...member, guest: true }],
    ["stranger", { ...member, stranger: true }],
  ])("refuses %s without a single look-up", async (code, profile) => {
    const asked: string[] = [];
    expect(await admit(directory(everybody, asked), caller(profile))).toMatchObject({
      admitted: false,
      refusal: { code },
    });
    expect(asked).toEqual([]);
  });

  it("refuses a workspace that belongs to nobody before it looks for members", async () => {
    const asked: string[] = [];
    const nowhere = directory({ ...everybody, resolveWorkspace: false }, asked);
    expect(await admit(nowhere, caller(member))).toMatchObject({ refusal: { code: "unclaimed" } });
    expect(asked).toEqual(["resolveWorkspace"]);
  });

  it("recognises by e-mail only who has one", async () => {
    const byEmail = { resolveWorkspace: true, recogniseByEmail: true };
    expect(await admit(directory(byEmail), caller(member))).toMatchObject({ admitted: true });
    const refused = await admit(directory(byEmail), caller({ ...member, email: null }));
    expect(refused).toMatchObject({
      refusal: { code: "not_a_member", text: expect.stringContaining("member add EMAIL") },
    });
  });
});

describe("where a mention is answered", () => {
  it.each([
    ["internal", true, "viewer", "channel", false],
    ["internal", true, "admin", "channel", false],
    ["internal", false, "viewer", "private", false],
    ["internal", false, "csm", "private", false],
    ["internal", false, "manager", "private", true],
    ["internal", false, "admin", "private", true],
    ["shared", true, "admin", "elsewhere", false],
    ["shared", false, "csm", "elsewhere", false],
    ["unknown", true, "manager", "elsewhere", false],
    ["unknown", false, "viewer", "elsewhere", false],
  ] as const)("%s, open %s, %s: %s, offered %s", (exposure, open, role, where, offerOpening) => {
    expect(placement({ exposure, open, role })).toEqual({ where, offerOpening });
  });
});
