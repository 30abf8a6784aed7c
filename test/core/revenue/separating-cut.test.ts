import { describe, expect, test } from "vitest";
import type { AccountCut } from "../../../src/core/revenue/group-of.ts";
import { accountMovements } from "../../../src/core/revenue/movements.ts";
import { separatingCut } from "../../../src/core/revenue/separating-cut.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, period, row } from "./book-of.ts";

const now = period("2026-07-01..2026-10-01");
const cuts: readonly AccountCut[] = ["segment", "region", "plan"];

/** Each account: start, end, and where it stands. */
function told(
  accounts: readonly (readonly [start: bigint, end: bigint, region: string, segment: string])[],
  toward: -1 | 1 = -1,
) {
  const ids = accounts.map((_, at) => `a${at}`);
  const rows = accounts.flatMap(([start, end], at) => [
    row(`a${at}`, start, "2025-01-01", "2026-08-01"),
    row(`a${at}`, end, "2026-08-01"),
  ]);
  const known = accounts.map(([, , region, segment], at) => account(ids[at] ?? "", { region, segment, plan: "Pro" }));
  const book = bookOf(rows, { accounts: known });
  const movements = accountMovements(book, now);
  if (isUndefined(movements)) throw new Error(movements.undefined);
  return separatingCut(book, cuts, { movements, day: now.from, toward });
}

describe("the cut that separates best", () => {
  test("is the one whose largest group explains most of the fall", () => {
    // EMEA -50; by segment the same loss is halved.
    expect(
      told([
        [100n, 75n, "EMEA", "SMB"],
        [100n, 75n, "EMEA", "Enterprise"],
        [100n, 100n, "AMER", "SMB"],
        [100n, 100n, "AMER", "Enterprise"],
      ]),
    ).toBe("region");
  });

  test("is not one in which a group that is nearly everybody moved like everybody", () => {
    // SMB has 310 of 330 and lost 40 of 60: less than its size. EMEA lost 40 of 60 with 210 of 330.
    expect(
      told([
        [100n, 80n, "EMEA", "SMB"],
        [110n, 90n, "EMEA", "SMB"],
        [100n, 100n, "AMER", "SMB"],
        [20n, 0n, "AMER", "Enterprise"],
      ]),
    ).toBe("region");
  });

  test("looks in the direction asked about", () => {
    const mixed = [
      [100n, 90n, "EMEA", "SMB"],
      [100n, 160n, "AMER", "Enterprise"],
      [100n, 60n, "EMEA", "Enterprise"],
      [100n, 130n, "AMER", "Enterprise"],
    ] as const;
    // Down: EMEA -50; SMB -10, Enterprise +50. Up: AMER +90.
    expect(told(mixed, -1)).toBe("region");
    expect(told(mixed, 1)).toBe("region");
  });

  test("is the earlier of two that explain as much, and none when nothing stands out", () => {
    expect(
      told([
        [100n, 50n, "EMEA", "SMB"],
        [100n, 100n, "AMER", "Enterprise"],
      ]),
    ).toBe("segment");
    expect(
      told([
        [100n, 50n, "EMEA", "SMB"],
        [100n, 50n, "AMER", "Enterprise"],
      ]),
    ).toBeNull();
    expect(told([[100n, 50n, "EMEA", "SMB"]])).toBeNull();
  });
});
