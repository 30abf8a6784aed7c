/** The app was added to a conversation -> kept, and a chat greeted once; or removed -> forgotten. */
import type { ArrivedInstall, TeamsReference } from "../border.ts";
import type { Desk } from "../desk.ts";
import { claimFirst, greeting } from "../greeting.ts";
import { postTo } from "../post.ts";
import { forget, remember } from "../remember.ts";

/** One installation arrives as two activities: only the first finds the conversation unknown. */
export async function onInstall(desk: Desk, install: ArrivedInstall): Promise<void> {
  const { reference, installed } = install;
  if (!installed) return leave(desk, reference);
  const kept = await remember(desk, install);
  if (reference.kind !== "personal" || kept === "known") return;
  if (kept === "new") return postTo(desk, reference, greeting());
  if (desk.greeted.has(reference.conversationId)) return;
  desk.greeted.add(reference.conversationId);
  await postTo(desk, reference, claimFirst(desk, reference));
}

async function leave(desk: Desk, reference: TeamsReference): Promise<void> {
  desk.greeted.delete(reference.conversationId);
  await forget(desk, reference);
}
