/** Slack's notation in both directions. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeMarkup, plainText } from "../../../src/channels/slack/markup.ts";

it.each([
  ["<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"],
  ["&lt;", "&amp;lt;"],
])("makes %j inert", (text, inert) => {
  expect(escapeMarkup(text)).toBe(inert);
});

it("leaves no character that Slack reads as markup, and loses nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const inert = escapeMarkup(text);
      expect(inert).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(plainText(inert, "U0BOT")).toBe(text.replace(/\s+/g, " ").trim());
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
