/** Slack's notation read back into words. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { plainText } from "../../../src/channels/slack/markup.ts";
import { escapeEntities } from "../../../src/presentation/slack/escape.ts";

it("reads back whatever was escaped for Slack", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainText(escapeEntities(text), "U0BOT")).toBe(text.replace(/\s+/g, " ").trim());
    }),
    { seed: 1, numRuns: 300 },
  );
});

it.each([
  ["<@U0BOT> how is acme?", "how is acme?"],
  ["how is <https://acme.example|acme.example>", "how is acme.example"],
  ["<mailto:a@b.example|a@b.example> &amp; co", "a@b.example & co"],
  ["<https://x.example>", "https://x.example"],
  ["<#C1|sales> <!here>", "sales !here"],
  ["  a \n\t b  ", "a b"],
])("reads %j as %j", (text, plain) => {
  expect(plainText(text, "U0BOT")).toBe(plain);
});
