/** design.md §3's import table as data: the architecture test walks it and biome.jsonc's overrides are held to it. */

export interface FolderRule {
  /** A folder of src, or the files directly in src. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly npm: readonly string[];
  /** Pure: no node: modules, no process, no Date, no clock, no async. */
  readonly pure: boolean;
}

export const folders = [
  "core",
  "questions",
  "answers",
  "presentation",
  "ingest",
  "store",
  "phrasing",
  "app",
  "channels",
] as const;

export const importTable: readonly FolderRule[] = [
  { folder: "core", mayImport: [], npm: ["simple-statistics", "temporal-polyfill"], pure: true },
  { folder: "questions", mayImport: ["core"], npm: ["temporal-polyfill"], pure: true },
  // answer.md puts the document's zod schema here, so zod joins the row that design.md leaves empty.
  { folder: "answers", mayImport: ["core", "questions"], npm: ["zod"], pure: true },
  { folder: "presentation", mayImport: ["core", "answers"], npm: [], pure: true },
  { folder: "ingest", mayImport: ["core"], npm: ["zod", "csv-parse"], pure: false },
  { folder: "store", mayImport: ["core"], npm: ["pg", "pg-copy-streams", "zod"], pure: false },
  { folder: "phrasing", mayImport: ["core", "answers"], npm: ["openai", "zod"], pure: false },
  // Values in, values out: neither the masker nor the gate knows where a text comes from or goes to.
  { folder: "phrasing/mask", mayImport: ["core"], npm: ["libphonenumber-js"], pure: true },
  { folder: "phrasing/gate", mayImport: ["core", "answers"], npm: [], pure: true },
  {
    folder: "app",
    mayImport: ["core", "questions", "answers", "presentation", "ingest", "store", "phrasing"],
    npm: ["zod"],
    pure: false,
  },
  {
    folder: "channels",
    mayImport: ["core", "questions", "answers", "presentation", "app"],
    npm: ["@slack/bolt", "botbuilder", "node-cron", "zod"],
    pure: false,
  },
  // What runs in a browser: it knows the server beside it by types alone.
  {
    folder: "channels/preview/page",
    mayImport: ["answers", "channels"],
    npm: ["adaptivecards", "react", "react-dom", "slack-blocks-to-jsx", "vite"],
    pure: false,
  },
];

/** A vendor's library has one home, so that its successor is a change in one place. */
export const homes: Readonly<Record<string, string>> = {
  "@slack/bolt": "src/channels/slack/",
  botbuilder: "src/channels/teams/bot-framework.ts",
  "libphonenumber-js": "src/phrasing/mask/",
  "node-cron": "src/channels/schedule/",
  openai: "src/phrasing/model/",
  pg: "src/store/",
};

/** The packages that have one home: everywhere else even a type import is refused. The logger's type is allowed everywhere. */
export const typeOnlyEverywhere: readonly string[] = ["pino"];

/** What every rule is written against: the packages of package.json. */
export function forbiddenPackages(rule: FolderRule, installed: readonly string[]): string[] {
  return installed.filter((name) => !rule.npm.includes(name) && !typeOnlyEverywhere.includes(name)).sort();
}

export function forbiddenFolders(rule: FolderRule): string[] {
  return folders.filter((folder) => folder !== rule.folder && !rule.mayImport.includes(folder));
}

/** The table as README shows it. */
export function importTableMarkdown(): string {
  const words = (names: readonly string[]) => (names.length === 0 ? "–" : names.join(", "));
  const rows = importTable.map(({ folder, mayImport, npm }) => `| ${folder} | ${words(mayImport)} | ${words(npm)} |`);
  return ["| folder | may import | from npm |", "|---|---|---|", ...rows].join("\n");
}
