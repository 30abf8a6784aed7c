/** A message that may stand there already -> the same, saying so on top of its blocks and of its text. */
import { mayBeRepeat } from "../../app/outbox/repeat-words.ts";
import type { Outgoing } from "../../app/send.ts";

export function markedAsRepeat(message: Outgoing): Outgoing {
  const { text, whole, blocks } = message;
  const remark = { type: "context", elements: [{ type: "mrkdwn", text: mayBeRepeat }] };
  return {
    ...message,
    text: onTop(text),
    ...(whole !== undefined && { whole: onTop(whole) }),
    ...(blocks && { blocks: [remark, ...blocks] }),
  };
}

function onTop(text: string): string {
  return `${mayBeRepeat}\n${text}`;
}
