/** The built program finds its prompts beside it, wherever it was started. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const elsewhere = mkdtempSync(join(tmpdir(), "holdfast-prompts-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

test("from another folder", () => {
  const built = new URL("../../../dist/phrasing/prompts/read-prompts.js", import.meta.url).href;
  const script = `import { readPrompts } from ${JSON.stringify(built)};
    console.log(Object.values(readPrompts()).map(({ version }) => version).join(" "));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: elsewhere,
    encoding: "utf8",
  });
  expect(printed.trim()).toBe("account-2 metric-1 digest-1");
});
