/** The app was added to a conversation -> kept, and a chat greeted once; or removed -> forgotten. */
import type { ArrivedInstall } from "../border.ts";
import type { Desk } from "../desk.ts";
import { claimFirst, greeting } from "../greeting.ts";
import { postTo } from "../post.ts";
import { leave, remember } from "../remember.ts";

/** One installation arrives as two activities: only the first finds the conversation unknown. */
export async function onInstall(desk: Desk, install: ArrivedInstall): Promise<void> {
  const { reference, installed } = install;
  if (!installed) {
    desk.greeted.delete(reference.conversationId);
    return leave(desk, install);
  }
  const kept = await remember(desk, install);
  if (reference.kind !== "personal" || kept === "known") return;
  if (kept === "new") {
    await postTo(desk, reference, greeting());
    return;
  }
  if (desk.greeted.has(reference.conversationId)) return;
  desk.greeted.add(reference.conversationId);
  await postTo(desk, reference, claimFirst(desk, reference));
}
