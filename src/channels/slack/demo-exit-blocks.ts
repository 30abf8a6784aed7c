/** The organisations an admin of the demo may move the workspace to -> a line of words, and a button for each. */

/** The kind in the action id of such a button. */
export const linkKind = "link";

/** More imported organisations than this are the command line's work. */
const mostOffered = 5;

const words =
  "This workspace answers from the demo book. Your own book is imported: press to answer from it instead. " +
  "Only you see this; admins of the demo stay admins.";

/** None when nothing is offered. A slug has at most 63 characters of a-z, 0-9, - and _, so that it needs no care in a label. */
export function demoExitBlocks(slugs: readonly string[]): object[] {
  if (slugs.length === 0) return [];
  const buttons = slugs.slice(0, mostOffered).map(linkButton);
  // Slack takes an action id once in a block.
  const rows = buttons.map((button) => ({ type: "actions", elements: [button] }));
  return [{ type: "section", text: { type: "mrkdwn", text: words } }, ...rows];
}

function linkButton(slug: string): object {
  return {
    type: "button",
    action_id: `holdfast:${linkKind}`,
    text: { type: "plain_text", text: `Answer from ${slug}`, emoji: false },
    value: slug,
  };
}
