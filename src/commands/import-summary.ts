/** An import's report -> what a person wants to know of it: what came in, what did not and why, what contradicts itself. */
import type { ImportReport } from "../app/import/report.ts";
import { groupBy } from "../core/group-by.ts";
import { type FeedName, feedNames } from "../core/records.ts";

/** Rows told one by one for each problem before the rest of it is only counted; `--json` has all of them. */
const shownRows = 3;

interface Told {
  /** What rows of one problem have in common. */
  readonly kind: string;
  readonly where: string;
  readonly text: string;
  readonly remedy: string;
}

export function importSummary(report: ImportReport): string {
  const rejected = report.rejected.map(({ file, line, column, problem, remedy }) => ({
    kind: `${file} ${column ?? ""}`,
    where: `${file}:${line}${column === null ? "" : ` ${column}`}`,
    text: problem,
    remedy,
  }));
  const contradictions = report.contradictions.map(({ file, line, code, text, remedy }) => ({
    kind: code,
    where: `${file}:${line}`,
    text,
    remedy,
  }));
  const sections = [
    [done(report)],
    feedNames.filter((feed) => report.imported[feed] !== undefined).map((feed) => counted(report, feed)),
    ignored(report),
    told(rejected, report.rejected_total, "not taken"),
    told(contradictions, report.contradictions_total, "contradictions"),
    Object.entries(report.unlisted).map(([file, more]) => `Of ${file} ${more} more are counted and not listed.`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function done({ created, check, org }: ImportReport): string {
  if (check)
    return `Checked only, nothing was written: the organisation ${org} would be ${created ? "made" : "updated"}.`;
  return created ? `Made the organisation ${org}.` : `Updated the organisation ${org}.`;
}

const feedColumn = 14;

function counted({ imported, unchanged, summed, filtered, absent, removed }: ImportReport, feed: FeedName): string {
  const sums = summed[feed] ? `, ${summed[feed]} of these added to another row of their key` : "";
  const meant = filtered[feed] ? `, ${filtered[feed]} left out by the mapping` : "";
  const left = removed[feed] ? ` (${removed[feed]} of them removed)` : "";
  const gone = absent[feed] ? `, ${absent[feed]} known from before and not in the file${left}` : "";
  return `  ${feed.padEnd(feedColumn)} ${imported[feed] ?? 0} imported, ${unchanged[feed] ?? 0} unchanged${sums}${meant}${gone}`;
}

/** A misspelt name would otherwise look like a feed that was loaded. */
function ignored({ ignored_files: files, ignored_columns: columns }: ImportReport): string[] {
  return [
    ...(files.length > 0 ? [`Files that are no feed, not read: ${files.join(", ")}`] : []),
    ...Object.entries(columns).map(([file, names]) => `Columns of ${file} that are not read: ${names.join(", ")}`),
  ];
}

function told(rows: readonly Told[], total: number, title: string): string[] {
  if (rows.length === 0) return [];
  return [`${total} ${title}:`, ...[...groupBy(rows, ({ kind }) => kind).values()].flatMap(problem)];
}

/** Every problem with its first rows; a remedy once, behind all of them that it is the remedy of. */
function problem(rows: readonly Told[]): string[] {
  const remedies = [...groupBy(rows.slice(0, shownRows), ({ remedy }) => remedy)];
  const rest = rows.length - shownRows;
  const more = rest > 0 ? [`  and ${rest} more like these (--json lists them)`] : [];
  return remedies.flatMap(([remedy, alike], at) => [
    ...alike.map(({ where, text }) => `  ${where}: ${text}`),
    ...(at === remedies.length - 1 ? more : []),
    `    ${remedy}`,
  ]);
}
