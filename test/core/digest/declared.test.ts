/** Rows of settings.csv that declare a digest, as whoever keeps the file writes them. */
import { describe, expect, it } from "vitest";
import { declaredExample, declaredName, readDeclared } from "../../../src/core/digest/declared.ts";

const tenant = "1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81";

describe("a declared digest", () => {
  it.each([
    ["slack T01/C02 at 8", { platform: "slack", workspaceId: "T01", kind: "channel", id: "C02" }, { atMinute: 480 }],
    ["Slack T01/U02", { platform: "slack", workspaceId: "T01", kind: "person", id: "U02" }, {}],
    [
      `teams ${tenant}/19:abc_d@thread.tacv2 on fri for smb`,
      { platform: "teams", workspaceId: tenant, kind: "channel", id: "19:abc_d@thread.tacv2" },
      { weekdays: [5], segments: ["smb"] },
    ],
    [
      `teams ${tenant}/0a3c5e6b-7c1e-4b8e-9d57-0a3c5e6b7d81 of kim@example.com`,
      { platform: "teams", workspaceId: tenant, kind: "person", id: "0a3c5e6b-7c1e-4b8e-9d57-0a3c5e6b7d81" },
      { ownerEmail: "kim@example.com" },
    ],
  ])("%s", (value, place, wish) => {
    expect(readDeclared(value)).toEqual({ kind: "declared", place, wish });
  });

  it("is what the example says", () => {
    expect(readDeclared(declaredExample)).toMatchObject({ kind: "declared", wish: { atMinute: 510 } });
  });

  it.each([
    ["", "", "place"],
    ["at 08:30", "at", "place"],
    ["discord T1/C1 at 8", "discord", "neither slack nor teams"],
    ["slack T1 at 8", "slack", "not followed by a workspace"],
    ["slack T1/C1 at dawn", "dawn", "time of day"],
    ["slack T1/C1 here at 8", "here", "in chat"],
    ["slack T1/C1 at 8 mine", "mine", "in chat"],
  ])("cannot be read from %j", (value, word, problem) => {
    expect(readDeclared(value)).toMatchObject({ kind: "unreadable", word, problem: expect.stringContaining(problem) });
  });
});

describe("its key", () => {
  it.each([
    ["digest.cs-team", "cs-team"],
    ["digest.", ""],
    ["digest.a b", ""],
    [`digest.${"a".repeat(41)}`, ""],
    ["timezone", null],
    ["digestive.x", null],
  ])("%s", (key, name) => {
    expect(declaredName(key)).toBe(name);
  });
});
