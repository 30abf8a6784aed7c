/** An import's report -> what a person wants to know of it: what came in, what did not and why, what contradicts itself. */
import type { ImportReport } from "../app/import/report.ts";

/** Rows told one by one before the rest is only counted; `--json` has all of them. */
const shownRows = 10;

export function importSummary(report: ImportReport): string {
  const feeds = Object.keys(report.imported) as (keyof ImportReport["imported"])[];
  const counts = feeds.map(
    (feed) => `  ${feed.padEnd(14)} ${report.imported[feed] ?? 0} imported, ${report.unchanged[feed] ?? 0} unchanged`,
  );
  const made = report.created ? `Made the organisation ${report.org}.` : `Updated the organisation ${report.org}.`;
  const sections = [
    [made, ...counts],
    listed(
      "not taken",
      report.rejected.map(
        ({ file, line, column, problem, remedy }) =>
          `${file}:${line}${column ? ` ${column}` : ""}: ${problem} ${remedy}`,
      ),
    ),
    listed(
      "contradictions",
      report.contradictions.map(({ file, line, text, remedy }) => `${file}:${line}: ${text} ${remedy}`),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shownRows;
  const more = rest > 0 ? [`  and ${rest} more: --json lists them all`] : [];
  return [`${lines.length} ${title}:`, ...lines.slice(0, shownRows).map((line) => `  ${line}`), ...more];
}
