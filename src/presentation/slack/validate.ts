/** Blocks -> the reasons Slack would refuse them, found before they are sent. */
import { slackLimits } from "../limits.ts";
import { type BlockRule, blockRules } from "./block-rules.ts";
import { type Problem, tooMany, unique } from "./checks.ts";
import { isRecord, select } from "./select.ts";

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

export function validateBlock(block: unknown, at: string): readonly Problem[] {
  if (!isRecord(block) || typeof block.type !== "string") return [{ at, problem: "is not a block" }];
  const rules = blockRules[block.type];
  if (rules === undefined) return [{ at, problem: `is of a type we do not send: ${block.type}` }];
  return rules.flatMap((rule) => brokenBy(rule, block, at));
}

function brokenBy({ path, check, optional }: BlockRule, block: unknown, at: string): readonly Problem[] {
  const found = select(block, at, path);
  if (found.length === 0 && !optional) return [{ at: [at, ...path].join("."), problem: "is missing" }];
  return check(found);
}
