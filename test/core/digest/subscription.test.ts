/** The same accounts said in two ways are one filter, so that one place has one digest of them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalFilter } from "../../../src/core/digest/subscription.ts";

it("is the same whatever the order, the repeats and the case of the e-mail", () => {
  expect(canonicalFilter({ segments: ["b", "a", "b"], ownerEmail: "Kim@Example.com" })).toEqual({
    segments: ["a", "b"],
    ownerEmail: "kim@example.com",
  });
  expect(canonicalFilter({ segments: [] })).toEqual({});
  fc.assert(
    fc.property(fc.array(fc.string()), (segments) => {
      const canonical = canonicalFilter({ segments });
      expect(canonicalFilter({ segments: [...segments].reverse() })).toEqual(canonical);
      expect(canonicalFilter(canonical)).toEqual(canonical);
    }),
  );
});
