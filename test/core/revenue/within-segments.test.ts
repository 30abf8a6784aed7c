import { expect, test } from "vitest";
import { withinSegments } from "../../../src/core/revenue/within-segments.ts";
import { account, bookOf, day, row, spell } from "./book-of.ts";

const on = day("2026-07-01");
const accounts = [
  account("a", { region: "EMEA", segment: "Enterprise", plan: "Pro" }),
  account("b", { region: "AMER", segment: "Enterprise", plan: "Basic" }),
  account("c", { region: "APAC", segment: "Enterprise", plan: "Pro" }),
  account("d", { region: "EMEA", segment: "SMB", plan: "Basic" }),
];
const book = bookOf(
  accounts.map(({ id }) => row(id, 100n, "2026-01-01")),
  { accounts },
);

function inside(...segments: readonly string[]): readonly string[] {
  return withinSegments(book, on, segments).accounts.map(({ id }) => id);
}

test("two values of one attribute are alternatives", () => {
  expect(inside("EMEA", "AMER")).toEqual(["a", "b", "d"]);
});

test("values of different attributes are both required", () => {
  expect(inside("EMEA", "Enterprise")).toEqual(["a"]);
  expect(inside("EMEA", "Enterprise", "AMER")).toEqual(["a", "b"]);
  expect(inside("Pro", "Basic", "EMEA", "SMB")).toEqual(["d"]);
});

test("a value that nobody has holds nobody", () => {
  expect(inside("LATAM")).toEqual([]);
  expect(inside("LATAM", "EMEA")).toEqual([]);
});

test("a value an account has left is still one of its attribute, and the rows go with the accounts", () => {
  const moved = bookOf(
    accounts.map(({ id }) => row(id, 100n, "2026-01-01")),
    {
      accounts,
      attributes: [spell("c", "region", "LATAM", null, "2026-05-01"), spell("c", "region", "APAC", "2026-05-01")],
    },
  );
  const within = (on: string) => withinSegments(moved, day(on), ["LATAM", "AMER"]);
  expect(within("2026-04-01").subscriptions.map(({ accountId }) => accountId)).toEqual(["b", "c"]);
  expect(within("2026-07-01").subscriptions.map(({ accountId }) => accountId)).toEqual(["b"]);
});
