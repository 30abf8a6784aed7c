/** What is to be said -> messages of Teams, in order: a card each, or as much text as one message holds. */
import type { Mail, Part } from "../../../app/outbox/courier.ts";
import { textMessages } from "../../../presentation/teams/text-messages.ts";
import { isRecord, record, words } from "../../untrusted.ts";
import type { TeamsOutgoing } from "../border.ts";
import type { Desk } from "../desk.ts";

export function partsOf({ rendering, log }: Pick<Desk, "rendering" | "log">, mail: Mail): readonly TeamsOutgoing[] {
  if (mail.kind === "words") return texts(mail.text);
  const { text, whole = text, blocks = [], degraded } = rendering.renderTeams(mail.answer);
  const problems = degraded ?? rendering.problems(blocks);
  if (problems.length > 0)
    log.error({ problems, answer: mail.answer.id }, "the cards break Teams' limits; text is sent");
  return problems.length > 0 || blocks.length === 0 ? texts(whole) : blocks.map((card) => ({ text, card }));
}

function texts(whole: string): readonly TeamsOutgoing[] {
  return textMessages(whole).map((text) => ({ text }));
}

/** The outbox hands parts back without knowing what they are. */
export function readPart(part: Part): TeamsOutgoing {
  const { text, card } = record(part);
  return { text: words(text), ...(isRecord(card) && { card }) };
}
