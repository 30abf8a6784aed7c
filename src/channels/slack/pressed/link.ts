/** "Answer from main" -> the workspace moved there, when this presser may move it at this moment. */
import { moveOut } from "../../../app/leave-demo.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { text } from "../../untrusted.ts";
import { postTo } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressLink({ desk, client, caller, place }: Press, value: unknown): Promise<void> {
  const said = await moveOut(desk.flows, caller, text(value) ?? "");
  await postTo(desk, client, place, { text: escapeEntities(said) });
}
