import { expect, test } from "vitest";
import { Listed, listedAtMost, listedTogether } from "../../src/core/listed.ts";

const lines = (from: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => ({ line: from + index * step }));

test("notes are listed up to the bound and counted beyond it", () => {
  const listed = new Listed<{ line: number }>();
  for (const note of lines(1, listedAtMost + 3)) listed.push(note);
  expect([listed.first.length, listed.first.at(-1)?.line, listed.total]).toEqual([10_000, 10_000, 10_003]);
});

test("lists of one file are one list by line, cut at the bound, none of them forgotten in the count", () => {
  const odd = new Listed(lines(1, 7_000, 2));
  const even = new Listed(lines(2, 7_000, 2), 9_000);
  const together = listedTogether([odd, even, new Listed<{ line: number }>()]);
  expect(together.first).toEqual(lines(1, 10_000));
  expect(together.total).toBe(16_000);
  expect(listedTogether([])).toEqual(new Listed());
});
