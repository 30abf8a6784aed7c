import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type FolderRule,
  forbiddenFolders,
  forbiddenPackages,
  homes,
  importTable,
  importTableMarkdown,
  typeOnlyEverywhere,
} from "./support/import-table.ts";

const root = new URL("../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const installed = Object.keys(manifest.dependencies);

/** Static, bare, dynamic, type and re-export imports alike; no module's name holds a blank or a bracket. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'`])([^"'`\s()]+)\1/g;
const stringOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

function importsOf(source: string): string[] {
  const code = source.replace(stringOrComment, (_, text: string | undefined) => text ?? " ");
  return [...code.matchAll(importPattern)].map((match) => match[2] ?? "");
}

function sourceFiles(folder: string): string[] {
  return readdirSync(new URL(`src/${folder}`, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${folder}/${name}`.replace("src//", "src/"));
}

/** A folder inside another that has a row of its own is not the other's. */
function filesOf({ folder }: FolderRule): string[] {
  const inner = importTable.map((rule) => rule.folder).filter((other) => other.startsWith(`${folder}/`));
  return sourceFiles(folder).filter((file) => !inner.some((other) => file.startsWith(`src/${other}/`)));
}

/** What `specifier` in `file` breaks, or null. */
function breach(rule: FolderRule, file: string, specifier: string, source: string): string | null {
  if (specifier.startsWith("node:")) return rule.pure ? `${specifier} in a pure folder` : null;
  if (specifier.startsWith(".")) {
    const target = new URL(specifier, new URL(file, root)).pathname.slice(new URL("src/", root).pathname.length);
    const folder = target.includes("/") ? target.slice(0, target.indexOf("/")) : "the files of src itself";
    return rule.folder.split("/")[0] === folder || rule.mayImport.includes(folder) ? null : `${specifier} (${folder})`;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (rule.npm.includes(name)) return null;
  const typeOnly = source.includes(`import type`) && new RegExp(`import type [^;]*from "${specifier}"`).test(source);
  return typeOnlyEverywhere.includes(name) && typeOnly ? null : specifier;
}

/** Comments and strings speak of dates; code in a pure folder must not. */
function codeOf(source: string): string {
  return source.replace(stringOrComment, " ");
}

const impure =
  /\b(?:process|Date|globalThis|fetch|setTimeout|setInterval|async|await|Promise|performance|crypto)\b|Math\.random|Temporal\.Now/;

describe.each(importTable)("src/$folder", (rule) => {
  const files = filesOf(rule);

  it("has files to check", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it("imports only what the table allows", () => {
    const breaches = files.flatMap((file) => {
      const source = readFileSync(new URL(file, root), "utf8");
      return importsOf(source).flatMap((specifier) => {
        const what = breach(rule, file, specifier, source);
        return what ? [`${file}: ${what}`] : [];
      });
    });
    expect(breaches).toEqual([]);
  });
});

describe.each(importTable.filter((rule) => rule.pure))("src/$folder, pure,", (rule) => {
  it("has no clock, no environment, no I/O and no async", () => {
    const breaches = filesOf(rule).filter((file) => impure.test(codeOf(readFileSync(new URL(file, root), "utf8"))));
    expect(breaches).toEqual([]);
  });
});

describe("the test itself", () => {
  const core: FolderRule = { folder: "core", mayImport: [], npm: [], pure: true };

  it.each([
    'import { a } from "../store/a.ts";',
    'import type { A } from "../store/a.ts";',
    'import "../store/a.ts";',
    'const a = await import("../store/a.ts");',
    'export * from "../store/a.ts";',
    'import fs from "node:fs";',
    'import { z } from "zod";',
    'import { pino } from "pino";',
  ])("sees %s", (source) => {
    expect(importsOf(source).map((specifier) => breach(core, "src/core/x.ts", specifier, source))).not.toContain(null);
  });

  it("allows the logger's type", () => {
    const source = 'import type { Logger } from "pino";';
    expect(breach(core, "src/core/x.ts", "pino", source)).toBeNull();
  });
});

describe("biome.jsonc", () => {
  const biome = JSON.parse(readFileSync(new URL("biome.jsonc", root), "utf8").replace(/^\s*\/\/.*$/gm, ""));

  it.each(importTable)("draws the red line of src/$folder in the editor", (rule) => {
    const override = biome.overrides.find(
      (entry: { includes: string[] }) => entry.includes[0] === `src/${rule.folder}/**`,
    );
    const options = override.linter.rules.style.noRestrictedImports.options;
    expect(Object.keys(options.paths).sort()).toEqual(forbiddenPackages(rule, installed));
    const groups = forbiddenFolders(rule).map((folder) => `**/${folder}/**`);
    expect(options.patterns[0].group).toEqual(rule.pure ? [...groups, "node:*"] : groups);
  });
});

describe("SQL", () => {
  it("is written in src/store alone", () => {
    const elsewhere = sourceFiles("")
      .filter((file) => !file.startsWith("src/store/"))
      .filter((file) => /\b(?:tx|pool|client)\.query\(/.test(readFileSync(new URL(file, root), "utf8")));
    expect(elsewhere).toEqual([]);
  });
});

describe.each(Object.entries(homes))("%s", (name, home) => {
  it("is imported in its home alone", () => {
    const importers = sourceFiles("").filter((file) =>
      importsOf(readFileSync(new URL(file, root), "utf8")).some(
        (specifier) => specifier === name || specifier.startsWith(`${name}/`),
      ),
    );
    expect(importers.filter((file) => !file.startsWith(home))).toEqual([]);
  });
});

describe("process.env", () => {
  it("is read by config.ts alone", () => {
    const readers = sourceFiles("").filter((file) => readFileSync(new URL(file, root), "utf8").includes("process.env"));
    expect(readers).toEqual(["src/config.ts"]);
  });
});

it("README shows the import table that is enforced", () => {
  expect(readFileSync(new URL("README.md", root), "utf8")).toContain(importTableMarkdown());
});
