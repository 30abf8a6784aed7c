/** Lines read on Slack or on Teams -> the facts in them, each by its section and label, in one form for both. */
import type { Line } from "./lines.ts";

/** Section, label, figures. */
export type FactSeen = readonly string[];

const asFacts: ReadonlySet<string> = new Set(["field", "row", "columns", "bars"]);

/** What stands as words (sentences, titles, remarks) is one text of its section; drawings and buttons hold no facts of their own. */
export function factsSeen(lines: readonly Line[]): readonly FactSeen[] {
  let section = "";
  return lines.flatMap(({ looks, texts }) => {
    if (looks === "title") section = texts.join();
    if (looks === "drawn" || looks === "button") return [];
    const points = asFacts.has(looks) ? [] : pointsIn(texts.join());
    if (points.length > 0) return points.map((point) => [section, ...point]);
    return [[section, ...texts.flatMap((text) => text.replace(/^• /, "").split(" · "))]];
  });
}

/** "NRR: 107.5% (NRR before), -11.3 points (Expansion)": two facts. */
function pointsIn(text: string): readonly FactSeen[] {
  const [, list = ""] = /^[^:]+: (.+\))$/.exec(text) ?? [];
  return [...list.matchAll(/([^,(][^(]*) \(([^)]+)\)(?:, |$)/g)].map(([, display = "", label = ""]) => [
    label,
    display,
  ]);
}
