/** A chat platform -> how `health` is typed there. */
import type { ChatPlatform } from "../store/workspaces.ts";

/** Teams gives an app no slash commands of its own. */
export const commandWord: Readonly<Record<ChatPlatform, string>> = { slack: "/health", teams: "health" };
