/** "Answer from main" -> the workspace moved there, when this presser may move it at this moment. */
import { moveOut } from "../../../app/leave-demo.ts";
import { text } from "../../untrusted.ts";
import { say } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressLink({ desk, caller, place }: Press, value: unknown): Promise<void> {
  const said = await moveOut(desk.flows, caller, text(value) ?? "");
  await say(desk, place, said);
}
