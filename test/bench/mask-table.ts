/** What the masker did on the labelled set -> a table for people, and line by line what it missed. */
import type { MaskedEntity } from "../../src/phrasing/mask/masked-text.ts";
import { percent, touchedShare } from "../support/masking/aims.ts";
import type { Examined } from "../support/masking/examine.ts";
import type { Row, Tally } from "../support/masking/tally.ts";

const columns = ["type", "labelled", "found", "wrong type", "leaked", "recall", "precision"] as const;

export function table({ rows, texts, harmless, eaten }: Tally): string {
  const lines = [columns, ...rows.map(cells)].map((line) => line.map(pad).join("  ").trimEnd());
  return [
    ...lines,
    "",
    `texts: ${texts}`,
    ...(harmless.lines === 0 ? [] : [harmlessLine(harmless)]),
    ...harmless.touched.map(touchedLine),
    `texts in which a figure that has to stay was masked: ${eaten.length}`,
    ...eaten.map(({ of, eaten: figures }) => `  ${of.id}  ${JSON.stringify(figures)}`),
  ].join("\n");
}

function harmlessLine(harmless: Tally["harmless"]): string {
  const share = percent(touchedShare({ harmless }));
  return `harmless lines touched: ${harmless.touched.length} of ${harmless.lines} (${share})`;
}

function cells(row: Row): readonly string[] {
  const precision = row.precision === null ? "-" : percent(row.precision);
  const counts = [row.labelled, row.found, row.mistaken, row.leaked].map(String);
  return [row.name, ...counts, percent(row.recall), precision];
}

const nameWidth = 16;
const figureWidth = 10;

function pad(cell: string, place: number): string {
  return place === 0 ? cell.padEnd(nameWidth) : cell.padStart(figureWidth);
}

function touchedLine({ of, needless }: Examined): string {
  return `  ${of.id}  ${JSON.stringify(of.text)}: ${needless.map(named).join(", ")}`;
}

/** A line for each text in which something was leaked, mistaken, or taken without need. */
export function misses(examined: readonly Examined[]): readonly string[] {
  return examined.flatMap(({ of, findings, needless }) => {
    const wrong = findings
      .filter(({ outcome }) => outcome !== "found")
      .map(({ label, outcome }) => `${outcome} ${label.type} ${JSON.stringify(label.value)}`);
    const said = [...wrong, ...needless.map((entity) => `needless ${named(entity)}`)];
    return said.length === 0 ? [] : [`${of.id}  ${JSON.stringify(of.text)}: ${said.join("; ")}`];
  });
}

function named({ type, value }: MaskedEntity): string {
  return `${type} ${JSON.stringify(value)}`;
}
