import { lstatSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { binariesIn, packageFolder } from "../../../src/store/embedded/package-binaries.ts";
import { runnableBinaries } from "../../../src/store/embedded/runnable-binaries.ts";
import { runsAs, serverUser } from "../../../src/store/embedded/server-user.ts";

const user = serverUser();
const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "holdfast-package-"));
  made.push(folder);
  return folder;
}

test("a package in a closed folder, installed without its library links, runs as the server's user", async () => {
  const [folder, place] = [await newFolder(), await newFolder()];
  await cp(packageFolder(), folder, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  await chmod(folder, 0o700);
  const binaries = await runnableBinaries(place, user, () => {}, folder);
  if (!binaries.native.startsWith(folder)) made.push(join(binaries.native, ".."));
  expect(runsAs(user, binaries.initdb, ["--version"])).toBe(true);
  expect(runsAs(user, binaries.postgres, ["--version"])).toBe(true);
  const again: string[] = [];
  expect(await runnableBinaries(place, user, (text) => again.push(text), folder)).toEqual(binaries);
  expect(again).toEqual([]);
});

test("a system the package's programs do not run on is told to set DATABASE_URL", async () => {
  const [folder, place] = [await newFolder(), await newFolder()];
  const { postgres } = binariesIn(join(folder, "native"));
  await mkdir(join(folder, "native/bin"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "version": "18.0.0-test" }');
  await writeFile(join(folder, "native/pg-symlinks.json"), "[]");
  // As on Alpine: the file is there, and what would load it is not.
  await writeFile(postgres, "#!/lib/ld-of-another-system\n", { mode: 0o755 });
  await chmod(folder, 0o711);
  await chmod(place, 0o711);
  const attempt = runnableBinaries(
    place,
    user,
    (text) => made.push(text.replace(/^.* to (.*), where.*$/, "$1")),
    folder,
  );
  await expect(attempt).rejects.toMatchObject({
    code: "embedded_unsupported",
    remedy: expect.stringContaining("DATABASE_URL"),
  });
});

test("a platform for which there is no package is told to set DATABASE_URL", () => {
  expect(() => packageFolder("sunos", "sparc")).toThrow(
    expect.objectContaining({ code: "embedded_unsupported", remedy: expect.stringContaining("DATABASE_URL") }),
  );
});
