/** Slack's rules for each block and view we send, as data: a path, what is asked of it, and whether it must be there. */
import { anyOf, finiteNumber, itemsWithin, oneOf, textWithin, unique } from "../checks.ts";
import { slackLimits as limits } from "../limits.ts";
import type { Rule } from "../rules.ts";
import { labelsMatchCategories } from "./categories.ts";
import { choosable } from "./choosable.ts";

const optional = true;
const blockId: Rule = { path: ["block_id"], check: textWithin(limits.blockId), optional };
const textType = oneOf("mrkdwn", "plain_text");

export const blockRules: Readonly<Record<string, readonly Rule[]>> = {
  section: [
    blockId,
    { path: [], check: anyOf("text", "fields") },
    { path: ["text", "type"], check: textType, optional },
    { path: ["text", "text"], check: textWithin(limits.sectionText), optional },
    { path: ["fields"], check: itemsWithin(limits.sectionFields), optional },
    { path: ["fields", "*", "type"], check: textType, optional },
    { path: ["fields", "*", "text"], check: textWithin(limits.fieldText), optional },
  ],
  context: [
    blockId,
    { path: ["elements"], check: itemsWithin(limits.contextElements) },
    { path: ["elements", "*", "type"], check: textType },
    { path: ["elements", "*", "text"], check: textWithin(limits.contextText) },
  ],
  actions: [
    blockId,
    { path: ["elements"], check: itemsWithin(limits.actionsElements) },
    { path: ["elements", "*", "type"], check: oneOf("button") },
    { path: ["elements", "*", "text", "type"], check: oneOf("plain_text") },
    { path: ["elements", "*", "text", "text"], check: textWithin(limits.buttonText) },
    { path: ["elements", "*", "accessibility_label"], check: textWithin(limits.buttonText), optional },
    { path: ["elements", "*", "value"], check: textWithin(limits.buttonValue), optional },
    { path: ["elements", "*", "action_id"], check: textWithin(limits.actionId) },
    // Documented as "should", enforced as "must": a repeated one makes the whole message invalid_blocks.
    { path: ["elements", "*", "action_id"], check: unique },
  ],
  input: [
    blockId,
    { path: ["label", "type"], check: oneOf("plain_text") },
    { path: ["label", "text"], check: textWithin(limits.inputLabel) },
    { path: ["element", "type"], check: oneOf("static_select", "checkboxes", "timepicker", "plain_text_input") },
    { path: ["element", "action_id"], check: textWithin(limits.actionId) },
    { path: ["element", "options"], check: itemsWithin(limits.selectOptions), optional },
    { path: ["element", "options", "*", "text", "text"], check: textWithin(limits.optionText), optional },
    { path: ["element", "options", "*", "value"], check: textWithin(limits.optionValue), optional },
    { path: ["element", "options", "*", "value"], check: unique, optional },
    { path: ["element"], check: choosable },
    { path: ["element", "placeholder", "text"], check: textWithin(limits.inputHint), optional },
  ],
  data_visualization: [
    blockId,
    { path: ["title"], check: textWithin(limits.chartTitle) },
    { path: ["chart", "type"], check: oneOf("line", "bar", "area") },
    { path: ["chart", "series"], check: itemsWithin(limits.chartSeries) },
    { path: ["chart", "series", "*", "name"], check: textWithin(limits.chartLabel) },
    { path: ["chart", "series", "*", "name"], check: unique },
    { path: ["chart", "series", "*", "data"], check: itemsWithin(limits.chartPoints) },
    { path: ["chart", "series", "*", "data", "*", "label"], check: textWithin(limits.chartLabel) },
    { path: ["chart", "series", "*", "data", "*", "value"], check: finiteNumber },
    { path: ["chart", "axis_config", "categories"], check: itemsWithin(limits.chartPoints) },
    { path: ["chart", "axis_config", "categories", "*"], check: unique },
    { path: ["chart"], check: labelsMatchCategories },
  ],
};

export const viewRules: readonly Rule[] = [
  { path: ["type"], check: oneOf("modal") },
  { path: ["callback_id"], check: textWithin(limits.callbackId) },
  { path: ["private_metadata"], check: textWithin(limits.privateMetadata), optional },
  { path: ["title", "text"], check: textWithin(limits.viewLabel) },
  { path: ["submit", "text"], check: textWithin(limits.viewLabel) },
  { path: ["close", "text"], check: textWithin(limits.viewLabel) },
  { path: ["blocks"], check: itemsWithin(limits.viewBlocks) },
  { path: ["blocks", "*", "block_id"], check: unique, optional },
];
