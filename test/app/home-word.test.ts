import { expect, it } from "vitest";
import type { Caller } from "../../src/app/authorise.ts";
import { claim } from "../../src/app/claim.ts";
import { exitWords, moveOut } from "../../src/app/leave-demo.ts";
import { refusals } from "../../src/app/refusals.ts";
import type { ChatPlatform } from "../../src/store/workspaces.ts";

const caller = (platform: ChatPlatform): Caller => ({
  platform,
  workspaceId: "home",
  userId: "u1",
  profile: { name: "Maya", email: "maya@acme.test", bot: false, guest: false, stranger: false },
});

/** Every sentence that says where a person belongs. */
async function wordsOn(platform: ChatPlatform): Promise<readonly string[]> {
  const exit = (done: boolean) => ({ offeredOrgs: async () => [], leaveDemo: async () => done });
  return [
    refusals.stranger(platform).text,
    refusals.guest(platform).text,
    refusals.unclaimed(caller(platform)).text,
    exitWords(platform),
    await moveOut(exit(true), caller(platform), "main"),
    await moveOut(exit(false), caller(platform), "main"),
    await claim({ claimWorkspace: async () => null }, caller(platform), { code: "1", workspaceName: "" }),
  ];
}

it("in Teams people are told of their tenant, as there are no workspaces", async () => {
  for (const text of await wordsOn("teams")) {
    expect(text).toMatch(/\btenant\b/);
    expect(text).not.toMatch(/workspace|slack|\/health/i);
  }
});

it("in Slack people are told of their workspace", async () => {
  for (const text of await wordsOn("slack")) {
    expect(text).toMatch(/\bworkspace\b/);
    expect(text).not.toMatch(/tenant|teams/i);
  }
});
