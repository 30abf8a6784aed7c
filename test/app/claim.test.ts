/** Reading the one-time code out of what was typed. */
import { expect, it } from "vitest";
import { claimCode } from "../../src/app/claim.ts";

it.each([
  ["claim ABC-123", "ABC-123"],
  ["  CLAIM   abc ", "abc"],
  ["claim", ""],
  ["claim ", ""],
])("%j is a claim of %j", (text, code) => {
  expect(claimCode(text)).toBe(code);
});

it.each(["", "acme", "claims", "why did claim volume rise?", "claim the account of acme", "disclaim X"])(
  "%j is a question, not a claim",
  (text) => {
    expect(claimCode(text)).toBeNull();
  },
);
