/** The organisations an admin of the demo may move the workspace to -> a line of words, and a button for each. */
import { exitLabel, exitWords, mostExits } from "../../app/leave-demo.ts";
import { verbOf } from "../../presentation/verb.ts";

/** The kind in the action id of such a button. */
export const linkKind = "link";

/** None when nothing is offered. */
export function demoExitBlocks(slugs: readonly string[]): object[] {
  if (slugs.length === 0) return [];
  const buttons = slugs.slice(0, mostExits).map(linkButton);
  // Slack takes an action id once in a block.
  const rows = buttons.map((button) => ({ type: "actions", elements: [button] }));
  return [{ type: "section", text: { type: "mrkdwn", text: exitWords("slack") } }, ...rows];
}

function linkButton(slug: string): object {
  return {
    type: "button",
    action_id: verbOf(linkKind),
    text: { type: "plain_text", text: exitLabel(slug), emoji: false },
    value: slug,
  };
}
