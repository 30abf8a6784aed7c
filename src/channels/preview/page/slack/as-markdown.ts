/** Slack's mrkdwn as we write it -> Markdown that the page's Slack renderer shows as Slack shows the mrkdwn. */

/** How presentation/slack keeps a mark of a name from being formatting: an unseen character on both sides of it. */
const boldMark = /(?<!\u200b)\*|\*(?!\u200b)/;
const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
/** Markdown drops the spaces a line begins with, unless something unseen stands before them and they do not break. */
const indented = { before: "\u200b", space: "\u00a0" };

/**
 * The renderer reads more as Markdown than Slack does (headings, links, images, emoji between colons): so all that is no letter
 * or digit is written by its number. Only our bold marks stay marks.
 */
export function asMarkdown(mrkdwn: string): string {
  return kept(mrkdwn).split(boldMark).map(literal).join("**");
}

function kept(mrkdwn: string): string {
  return mrkdwn.replace(/^ +/gm, (spaces) => indented.before + indented.space.repeat(spaces.length));
}

function literal(text: string): string {
  return text
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => reference(mark.charCodeAt(0)));
}

function reference(code: number): string {
  return `&#${code};`;
}
