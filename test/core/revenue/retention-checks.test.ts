import { describe, it } from "vitest";
import { holdfast } from "./by-holdfast.ts";
import { retentionChecks } from "./retention-checks.ts";

describe("the revenue core", () => {
  it.each(retentionChecks)("satisfies: $name", ({ holds }) => holds(holdfast));
});
