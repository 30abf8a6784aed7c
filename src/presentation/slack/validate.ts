/** Blocks -> the reasons Slack would refuse them, found before they are sent. */

import { type Problem, tooMany, unique } from "../checks.ts";
import { slackLimits } from "../limits.ts";
import { brokenRules } from "../rules.ts";
import { isRecord, select } from "../select.ts";
import { blockRules, viewRules } from "./block-rules.ts";

/** A whole message; `[]` means the documented rules are kept. Takes anything, as a guard must. */
export function validateBlocks(blocks: readonly unknown[]): readonly Problem[] {
  const charts = blocks.filter((block) => isRecord(block) && block.type === "data_visualization");
  return [
    ...tooMany("blocks", blocks.length, slackLimits.messageBlocks),
    ...tooMany("blocks", charts.length, slackLimits.messageCharts),
    ...unique(select(blocks, "blocks", ["*", "block_id"])),
    ...blocks.flatMap((block, index) => validateBlock(block, `blocks[${index}]`)),
  ];
}

/** A whole view. */
export function validateView(view: unknown): readonly Problem[] {
  const blocks = select(view, "view", ["blocks", "*"]);
  return [...brokenRules(viewRules, view, "view"), ...blocks.flatMap(({ at, value }) => validateBlock(value, at))];
}

export function validateBlock(block: unknown, at: string): readonly Problem[] {
  if (!isRecord(block) || typeof block.type !== "string") return [{ at, problem: "is not a block" }];
  const rules = blockRules[block.type];
  if (rules === undefined) return [{ at, problem: `is of a type we do not send: ${block.type}` }];
  return brokenRules(rules, block, at);
}
