/** The app was added to a conversation -> a greeting with what can be asked; or removed -> forgotten. */
import type { ArrivedInstall } from "../border.ts";
import type { Desk } from "../desk.ts";

export async function onInstall(desk: Desk, { installed, reference }: ArrivedInstall): Promise<void> {
  desk.log.info({ installed, kind: reference.kind }, "the app was added to a conversation, or removed from it");
}
