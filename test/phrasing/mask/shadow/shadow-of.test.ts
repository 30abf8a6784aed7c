import { describe, expect, it } from "vitest";
import { shadowOf } from "../../../../src/phrasing/mask/shadow/shadow-of.ts";

describe("the shadow of a text", () => {
  it.each([
    ["as itself", "ja\u200bne@example.com"],
    ["as a number of HTML", "ja&#8203;ne@example.com"],
    ["as a name of HTML", "ja&shy;ne@example.com"],
    ["in percents", "ja%E2%80%8Bne@example.com"],
    ["as an escape of JSON", "ja\\u200bne@example.com"],
    ["as HTML in HTML", "ja&amp;#8203;ne@example.com"],
  ])("has nothing that is not seen, though it was written %s", (_, text) => {
    expect(shadowOf(text).text).toBe("jane@example.com");
  });
});
