/** A chat platform -> what its people call the place that all of them belong to. */
import type { ChatPlatform } from "../store/workspaces.ts";

export const homeWord: Readonly<Record<ChatPlatform, string>> = { slack: "workspace", teams: "tenant" };
