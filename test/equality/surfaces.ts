/** Every surface: how it shows a document, what is read there, and in what it differs from what the document says. */
import type { Answer } from "../../src/answers/answer.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import type { Hidden } from "./faults/leaves.ts";
import { saidBy } from "./read/said.ts";
import { seenInSlack } from "./read/slack.ts";
import { slackDifferences } from "./read/slack-lines.ts";
import type { Client } from "./read/teams.ts";
import { teamsDifferences } from "./read/teams-differences.ts";
import { seenInTerminal } from "./read/terminal.ts";
import { terminalDifferences } from "./read/terminal-differences.ts";

export interface Surface {
  readonly name: string;
  /** JSON-safe, so that a test can alter it. */
  render(answer: Answer): unknown;
  /** `[]`: the same facts, by the same labels, in the same places, and nothing else. */
  differences(answer: Answer, rendering: unknown): readonly string[];
  /** What its reader does not see. */
  readonly hidden: Hidden;
}

const nothing: Hidden = () => false;

const slack: Surface = {
  name: "Slack's blocks",
  render: (answer) => renderSlack(answer).blocks ?? "degraded",
  differences: (answer, rendering) => slackDifferences(saidBy(answer), seenInSlack(rendering)),
  // A button's value is for the program, a chart's for the eye.
  hidden: (part, key) => key === "value" && "action_id" in part,
};

const teams = (client: Client): Surface => ({
  name: `Teams' cards in the ${client} client`,
  render: (answer) => renderTeams(answer).cards,
  differences: (answer, rendering) => teamsDifferences(saidBy(answer), rendering, client),
  hidden: (part, key) => ("fallback" in part ? (key === "fallback") === (client === "newest") : false),
});

const terminal = (width: number, colour: boolean): Surface => ({
  name: `a terminal of ${width} columns`,
  render: (answer) => renderTerminal(answer, { width, colour }),
  differences: (answer, rendering) => terminalDifferences(saidBy(answer), seenInTerminal(String(rendering))),
  hidden: nothing,
});

export const surfaces: readonly Surface[] = [
  slack,
  teams("newest"),
  teams("oldest"),
  terminal(200, true),
  terminal(80, false),
  terminal(40, false),
];
