/** What may be typed as an app id, a host, a developer and a website, and what is refused with words that help. */
import { describe, expect, it } from "vitest";
import { appIdOf, developerOf, hostOf, websiteOf } from "../../src/commands/installation.ts";

describe("an app id", () => {
  it("is taken as Azure writes it, in small letters or capitals", () => {
    expect(appIdOf(" 1F0C9A52-7C1E-4B8E-9D57-0A3C5E6B7D81 ")).toBe("1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81");
  });

  it.each([
    ["a name", "holdfast"],
    ["nothing", ""],
    ["the placeholder", "00000000-0000-0000-0000-000000000000"],
    ["a GUID in braces", "{1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81}"],
    ["a GUID and more", "1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81\nx"],
  ])("is not %s", (_, typed) => {
    expect(() => appIdOf(typed)).toThrow(expect.objectContaining({ code: "bad_app_id" }));
  });
});

describe("a host", () => {
  it.each([
    ["bot.acme.test", "bot.acme.test"],
    ["Bot.Acme.Test", "bot.acme.test"],
    // RFC 3492: the name as the registry keeps it.
    ["bot.käse.test", "bot.xn--kse-qla.test"],
  ])("%s is %s", (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it.each([
    ["a URL", "https://bot.acme.test"],
    ["a port", "bot.acme.test:3000"],
    ["a path", "bot.acme.test/teams"],
    ["a user", "me@bot.acme.test"],
    ["an IP address", "203.0.113.7"],
    ["an IP address written as a number", "3405803783"],
    ["this machine's name for itself", "localhost"],
    ["a label past 63 characters", `${"a".repeat(64)}.test`],
    ["a name past 253 characters", `${"a.".repeat(126)}test`],
    ["a wildcard", "*.acme.test"],
    ["nothing", " "],
  ])("is not %s", (_, typed) => {
    expect(() => hostOf(typed)).toThrow(expect.objectContaining({ code: "bad_host" }));
  });
});

describe("who runs it", () => {
  it("has a name of up to 32 characters", () => {
    expect(developerOf(" Acme IT ")).toBe("Acme IT");
    expect(developerOf("x".repeat(32))).toBe("x".repeat(32));
    for (const typed of ["x".repeat(33), "  "])
      expect(() => developerOf(typed)).toThrow(expect.objectContaining({ code: "bad_developer" }));
  });

  it("has a page on https, without a password in its address", () => {
    expect(websiteOf("https://acme.test/bots")).toBe("https://acme.test/bots");
    for (const typed of ["http://acme.test", "https://a:b@acme.test", "acme.test", "javascript:alert(1)"])
      expect(() => websiteOf(typed)).toThrow(expect.objectContaining({ code: "bad_website" }));
  });
});
