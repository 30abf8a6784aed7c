/** What a pressed button is for -> the preview's reply, where there is nobody to post to. */
import type { Answer } from "../../answers/answer.ts";
import type { Asker } from "../../app/authorise.ts";
import type { Deed } from "../../app/deeds.ts";
import { refusalToShare } from "../../app/share.ts";
import type { PreviewReply } from "./api.ts";
import type { PreviewFlows } from "./flows.ts";
import { drawAnswer, drawReceipt } from "./rendering.ts";

interface Press {
  readonly flows: PreviewFlows;
  /** ISO instant. */
  readonly now: string;
  readonly asker: Asker;
  /** Asked in the conversation the button was pressed in. */
  readonly ask: (text: string) => Promise<PreviewReply>;
}

export async function doDeed({ flows, now, asker, ask }: Press, deed: Deed): Promise<PreviewReply> {
  switch (deed.kind) {
    case "ask":
      return ask(deed.text);
    case "receipt":
      return { kind: "receipt", answerId: deed.answer.id, ...drawReceipt(deed.answer, deed.receiptId) };
    case "act": {
      const acted = await flows.act(asker, deed.pressed, now);
      if (acted.kind === "words") return acted;
      return { kind: "answer", answer: acted.answer, ...drawAnswer(acted.answer, { share: false }) };
    }
    case "share":
      return { kind: "words", text: await wordsOnSharing(flows, asker, deed.answer) };
    case "words":
      return deed;
  }
}

/** Asked as in an internal channel, so that who may share is what it is there. */
async function wordsOnSharing(flows: PreviewFlows, asker: Asker, answer: Answer): Promise<string> {
  return (await refusalToShare(flows, asker, answer, "internal"))?.text ?? shared;
}

const shared =
  "In Slack and Teams this answer would now stand in the channel it was asked in, for everyone there to read. The preview posts nothing.";
