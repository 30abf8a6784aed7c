import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeIfStill } from "../../../src/store/embedded/stale-lock.ts";

let folder = "";
const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "holdfast-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a lock is removed as long as it is the one that was judged, never the one of a server started meanwhile", async () => {
  const file = join(folder, "postmaster.pid");
  await writeFile(file, "4242\n/data\n");
  removeIfStill(file, "17\n/data\n");
  expect(await isThere(file)).toBe(true);
  removeIfStill(file, "4242\n/data\n");
  expect(await isThere(file)).toBe(false);
});

test("a lock that somebody else removed already is no fault, and what is no file is one", () => {
  expect(() => removeIfStill(join(folder, "gone"), "17\n")).not.toThrow();
  expect(() => removeIfStill(folder, "17\n")).toThrow("EISDIR");
});
