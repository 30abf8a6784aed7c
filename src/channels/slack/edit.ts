/** A message that stands in Slack -> the same one, saying something else: one attempt, and none to post it anew. */
import { type Outgoing, send } from "../../app/send.ts";
import type { Desk } from "./desk.ts";
import type { Standing } from "./message-id.ts";
import { editAt, ofTheBlocks, reasonOf } from "./posting.ts";

/** @throws what Slack says against it: deleted meanwhile, too old to be edited, throttled. It then stays as it is. */
export function editMessage(desk: Desk, standing: Standing, message: Outgoing): Promise<void> {
  const edit = editAt(desk.poster, standing);
  return send(
    {
      post: async (checked) => void (await edit(checked)),
      problems: desk.rendering.validateBlocks,
      refusedBlocks: (error) => ofTheBlocks.includes(reasonOf(error) ?? ""),
      log: desk.log,
    },
    message,
  );
}
