/** A pressed button -> the deed it stands for, after the presser is admitted and the answer is loaded under their own scope. */
import { admit } from "../../../app/authorise.ts";
import { deedOf } from "../../../app/deeds.ts";
import { kindOf } from "../../../presentation/verb.ts";
import type { ArrivedPress } from "../border.ts";
import { readButtonValue } from "../buttons.ts";
import { callerOf } from "../caller.ts";
import { converseInTeams } from "../converse.ts";
import { postPrivately } from "../deliver.ts";
import type { Desk } from "../desk.ts";
import { ofWords } from "../message.ts";
import { pressAct } from "../pressed/act.ts";
import { ownDeeds } from "../pressed/own-deeds.ts";
import type { Press } from "../pressed/press.ts";
import { pressShare } from "../pressed/share.ts";
import { remember } from "../remember.ts";

export async function onPress(desk: Desk, arrived: ArrivedPress): Promise<void> {
  await remember(desk, arrived);
  const caller = await callerOf(desk, arrived);
  const admission = await admit(desk.flows, caller);
  const tell = async (text: string) => {
    await postPrivately(desk, arrived, [ofWords({ text })], { note: false });
  };
  if (!admission.admitted) return tell(admission.refusal.text);
  const press: Press = { desk, arrived, caller, asker: admission.asker, tell };
  const kind = kindOf(arrived.verb);
  const own = ownDeeds.get(kind);
  await (own ? own(press) : pressed(press, kind));
}

async function pressed(press: Press, kind: string): Promise<void> {
  const { desk, arrived, asker, caller } = press;
  const deed = await deedOf(desk.flows, asker, { kind, button: readButtonValue(arrived.data) }, desk.log);
  switch (deed.kind) {
    case "words":
      return press.tell(deed.text);
    case "act":
      return pressAct(press, deed.pressed);
    case "share":
      return pressShare(press, deed.answer);
    case "receipt": {
      const arithmetic = desk.rendering.renderReceipt(deed.answer, deed.receiptId);
      await postPrivately(desk, arrived, [ofWords(arithmetic)], { note: false });
      return;
    }
    case "ask": {
      const typed = { text: deed.text, entry: "message" } as const;
      return converseInTeams(desk, { arrival: arrived, caller, admitted: asker, typed, note: false });
    }
  }
}
