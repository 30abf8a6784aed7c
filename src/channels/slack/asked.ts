/** Words and where they were said in Slack -> what is asked, with the memory of that place. */
import type { Asked } from "../../app/ask.ts";
import type { Typed } from "../typed.ts";
import type { Desk } from "./desk.ts";
import { memoryKeys, type Spot } from "./memory-keys.ts";

export function askedIn(desk: Desk, spot: Omit<Spot, "team">, typed: Typed): Asked {
  return { ...typed, threadKeys: memoryKeys({ team: desk.team.id, ...spot }), now: desk.clock() };
}
