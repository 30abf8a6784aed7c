/** Every surface: how it shows a document, what is read there, and in what it differs from what the document says. */
import type { Answer } from "../../src/answers/answer.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import { saidBy } from "./read/said.ts";
import { seenInSlack } from "./read/slack.ts";
import { byText, slackLines } from "./read/slack-lines.ts";
import { seenInTerminal } from "./read/terminal.ts";
import { terminalDifferences } from "./read/terminal-differences.ts";

export interface Surface {
  readonly name: string;
  /** JSON-safe, so that a test can alter it. */
  render(answer: Answer): unknown;
  /** `[]`: the same facts, by the same labels, in the same places, and nothing else. */
  differences(answer: Answer, rendering: unknown): readonly string[];
}

const slack: Surface = {
  name: "Slack's blocks",
  render: (answer) => renderSlack(answer).blocks ?? "degraded",
  differences: (answer, rendering) => {
    const read = seenInSlack(rendering);
    const buttons = read.filter(({ looks }) => looks === "button").sort(byText);
    const seen = [...read.filter(({ looks }) => looks !== "button"), ...buttons];
    const drawn = new Set(seen.flatMap(({ looks }, at) => (looks === "drawn" ? (seen[at - 1]?.texts ?? []) : [])));
    return unlike(slackLines(saidBy(answer), drawn).map(told), seen.map(told));
  },
};

const terminal = (width: number, colour: boolean): Surface => ({
  name: `a terminal of ${width} columns`,
  render: (answer) => renderTerminal(answer, { width, colour }),
  differences: (answer, rendering) => terminalDifferences(saidBy(answer), seenInTerminal(String(rendering))),
});

export const surfaces: readonly Surface[] = [slack, terminal(200, true), terminal(80, false), terminal(40, false)];

function told({ looks, texts }: { readonly looks: string; readonly texts: readonly string[] }): string {
  return `${looks}: ${texts.join(" | ")}`;
}

/** Line by line from the first that differs, which is enough to find it. */
function unlike(said: readonly string[], seen: readonly string[]): readonly string[] {
  const at = said.findIndex((line, place) => line !== seen[place]);
  if (at < 0 && said.length === seen.length) return [];
  const first = at < 0 ? said.length : at;
  return [`said ${said[first] ?? "nothing more"}`, `seen ${seen[first] ?? "nothing more"}`];
}
