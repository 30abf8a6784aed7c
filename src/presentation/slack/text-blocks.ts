/** Lines, labelled values and remarks -> section and context blocks within Slack's limits. */
import type { LabelledValue } from "../card.ts";
import { slackLimits } from "../limits.ts";
import type { ContextBlock, Mrkdwn, SectionBlock } from "./block.ts";
import { chunkItems, chunkLines } from "./chunk.ts";
import { escapeMrkdwn } from "./escape.ts";

/** `lines` are mrkdwn already. */
export function sections(lines: readonly string[]): readonly SectionBlock[] {
  return chunkLines(lines, slackLimits.sectionText.max).map((text) => ({ type: "section", text: mrkdwn(text) }));
}

export function contexts(lines: readonly string[]): readonly ContextBlock[] {
  const texts = lines.flatMap((line) => chunkLines([line], slackLimits.contextText.max)).map(mrkdwn);
  return chunkItems(texts, slackLimits.contextElements.max).map((elements) => ({ type: "context", elements }));
}

/** Two columns of label over value; the title stands above the first block. */
export function fieldSections(title: string, items: readonly LabelledValue[]): readonly SectionBlock[] {
  return chunkItems(items, slackLimits.sectionFields.max).map((chunk, index) => ({
    type: "section",
    ...(index === 0 ? { text: mrkdwn(bold(title)) } : {}),
    fields: chunk.map(({ label, value }) => mrkdwn(`${escapeMrkdwn(label)}\n${bold(value)}`)),
  }));
}

/** Bold text may not begin or end with the marks it is made of; an empty one is nothing. */
export function bold(text: string): string {
  return text === "" ? "" : `*${escapeMrkdwn(text)}*`;
}

function mrkdwn(text: string): Mrkdwn {
  return { type: "mrkdwn", text, verbatim: true };
}
