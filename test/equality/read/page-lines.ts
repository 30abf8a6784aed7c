/** What is said -> the lines a reader of the preview page sees in its two panes, one below the other as the browser tells them. */
import { unlikeLines } from "./lines.ts";
import type { Said, SaidRow, SaidSection } from "./said.ts";
import { seenText } from "./seen-text.ts";
import { behindTitles, written } from "./slack-lines.ts";
import { teamsLines } from "./teams-lines.ts";

/** A pane's text as lines; bars made of characters are left out. */
export function paneLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map(seenText)
    .filter((line) => line !== "" && !/^[▁▂▃▄▅▆▇█ ]+$/u.test(line));
}

/** `drawn` holds the titles of the sections with a native chart. */
export function slackPaneDifferences(
  said: Said,
  pane: readonly string[],
  drawn: ReadonlySet<string>,
): readonly string[] {
  const count = said.buttons.length;
  const upToButtons = pane.slice(0, pane.length - count);
  const sections = said.sections.flatMap((section) => slackSection(section, drawn.has(section.title)));
  const lines = ["Slack", "Holdfast APP", ...said.headline, ...sections, ...said.remarks];
  // Slack lays buttons of one kind into different rows.
  const labels = said.buttons.map(({ label }) => label).sort();
  return unlike([...lines, ...labels], [...upToButtons, ...pane.slice(pane.length - count).sort()]);
}

/** Below a chart that is drawn stands its legend. */
function slackSection(
  { title, kind, facts, columns, rows, series, lines }: SaidSection,
  drawn: boolean,
): readonly string[] {
  switch (kind) {
    case "facts":
      return [title, ...facts.flat()];
    case "table":
      if (rows.some(({ buttons }) => buttons.length > 0)) return [title, ...rows.flatMap((row) => acted(columns, row))];
      return [title, columns.join(" · "), ...rows.flatMap(bulleted)];
    case "chart":
      return [title, ...(drawn ? series.map(({ name }) => name) : []), ...series.map(written)];
    case "text":
      return [title, ...lines.map((line) => `• ${line}`)];
  }
}

function bulleted({ cells, below }: SaidRow): readonly string[] {
  return [`• ${cells.join(" · ")}`, ...(below === null ? [] : [below])];
}

function acted(columns: readonly string[], { cells, below, buttons }: SaidRow): readonly string[] {
  const [label = ""] = cells;
  const words = [behindTitles(columns, cells), below ?? ""].filter((line) => line !== "");
  return [label, ...words, ...buttons.map((button) => button.label)];
}

/** What the Teams channel puts below an answer to a question asked among others, in place of the answer's own Share. */
const offered = ["You asked in a channel. Only you see this answer.", "Share"];

/** `drawn` holds the titles of the sections with a native chart. */
export function teamsPaneDifferences(
  said: Said,
  pane: readonly string[],
  drawn: ReadonlySet<string>,
): readonly string[] {
  const shares = said.buttons.some(({ label }) => label === "Share");
  const buttons = said.buttons.filter(({ label }) => label !== "Share");
  const lines = teamsLines({ ...said, buttons, sections: said.sections.map(belowLabels) }, drawn);
  const texts = lines.flatMap(({ looks, texts: [first = "", ...more] }) =>
    looks === "drawn" ? [] : looks === "button" ? [first] : [first, ...more],
  );
  return unlike(["Microsoft Teams", "Holdfast", ...texts, ...(shares ? offered : [])], pane);
}

/** What is said below a row of a table stands in its first cell, so before its other cells. */
function belowLabels(section: SaidSection): SaidSection {
  const rows = section.rows.map((row): SaidRow => {
    const [label = "", ...cells] = row.cells;
    if (row.buttons.length > 0 || row.below === null) return row;
    return { ...row, cells: [label, row.below, ...cells], below: null };
  });
  return { ...section, rows };
}

function unlike(said: readonly string[], seen: readonly string[]): readonly string[] {
  const asLines = (texts: readonly string[]) => texts.map((text) => ({ looks: "seen", texts: [text] }));
  return unlikeLines(asLines(said), asLines(seen));
}
