/** A card -> one plain text that says all of it, for notifications and for when blocks are refused. */
import type { Card, CardSection } from "./card.ts";

/** Not escaped yet; buttons are left out, as nothing can be pressed in a text. */
export function fallbackText({ headline, sections, notes, readAs }: Card): string {
  const body = sections.flatMap((section) => ["", section.title, ...sectionLines(section)]);
  return [...headline, ...body, "", ...notes, readAs].join("\n").trim();
}

function sectionLines(section: CardSection): readonly string[] {
  switch (section.kind) {
    case "facts":
      return section.items.map(({ label, value }) => `${label}: ${value}`);
    case "table":
      return [
        section.columns.map(({ title }) => title).join(" · "),
        ...section.rows.flatMap(({ cells, below }) => [cells.join(" · "), ...(below === null ? [] : [`  ${below}`])]),
      ];
    case "chart":
      return section.series.map(
        ({ name, points }) => `${name}: ${points.map(({ label, display }) => `${display} (${label})`).join(", ")}`,
      );
    case "text":
      return section.lines;
  }
}
