/** A pressed button -> the deed it stands for, after the presser is admitted and the answer is loaded under their own scope. */
import { admit } from "../../../app/authorise.ts";
import { deedOf } from "../../../app/deeds.ts";
import type { ArrivedPress } from "../border.ts";
import { kindOf, readButtonValue } from "../buttons.ts";
import { callerOf } from "../caller.ts";
import { converseInTeams } from "../converse.ts";
import { postPrivately } from "../deliver.ts";
import type { Desk } from "../desk.ts";

export async function onPress(desk: Desk, press: ArrivedPress): Promise<void> {
  const caller = await callerOf(desk, press);
  const admission = await admit(desk.flows, caller);
  const tell = (text: string) => postPrivately(desk, press, [{ text }], { note: false });
  if (!admission.admitted) return tell(admission.refusal.text);
  const pressed = { kind: kindOf(press.verb), button: readButtonValue(press.data) };
  const deed = await deedOf(desk.flows, admission.asker, pressed, desk.log);
  if (deed.kind === "words") return tell(deed.text);
  if (deed.kind === "ask")
    await converseInTeams(desk, { arrival: press, caller, typed: { text: deed.text, entry: "message" }, note: false });
  if (deed.kind === "receipt")
    await postPrivately(desk, press, [desk.rendering.renderReceipt(deed.answer, deed.receiptId)], { note: false });
}
