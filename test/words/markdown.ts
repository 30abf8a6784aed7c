/** Answers side by side -> a page of Markdown for a person to read, which says who phrased them and what the gate objects to. */
import type { Said, SideBySide } from "./side-by-side.ts";

export function page(who: string, entries: readonly SideBySide[]): string {
  const phrased = entries.filter((entry) => "text" in entry.phrased).length;
  const passing = entries.filter(({ plain }) => plain.verdict.ok).length;
  return [
    "# Plain words and phrased words, side by side",
    `Phrased by ${who}: ${phrased} of ${entries.length} answers; the others keep their plain words.`,
    `The gate takes ${passing} of the ${entries.length} plain texts: they are said of the facts they rest on, and a phrased text is proved by the same facts, clause by clause.`,
    ...entries.map(section),
    "",
  ].join("\n\n");
}

function section({ asked: { said, book, hard }, plain, phrased }: SideBySide, at: number): string {
  const why = hard === undefined ? "" : ` (${hard})`;
  return [
    `## ${at + 1}. ${escaped(said.join(" / "))}`,
    `Asked of the ${book} book${escaped(why)}.`,
    `**Plain words.** ${escaped(plain.text)}`,
    "text" in phrased
      ? `**Phrased** (prompt ${phrased.promptVersion}). ${escaped(phrased.text)}`
      : `**Not phrased**: ${escaped(phrased.stays)}`,
    ["| | gate |", "| --- | --- |", `| plain | ${verdictOf(plain)} |`, ...beside(plain, phrased)].join("\n"),
  ].join("\n\n");
}

function beside(plain: Said, phrased: SideBySide["phrased"]): readonly string[] {
  if (!("text" in phrased)) return [];
  return phrased.text === plain.text ? ["| phrased | the same text |"] : [`| phrased | ${verdictOf(phrased)} |`];
}

function verdictOf({ verdict }: Said): string {
  return verdict.ok ? "ok" : escaped(verdict.reasons.join(" "));
}

/** As it is read: what Markdown or a table would take as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>|[\]#]/g, "\\$&").replace(/\s+/g, " ");
}
