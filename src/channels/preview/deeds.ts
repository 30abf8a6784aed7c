/** The kind of a button -> what pressing it does in the preview, where there is nobody to post to. */
import type { Action, ActionKind, Answer } from "../../answers/answer.ts";
import type { Asker } from "../../app/authorise.ts";
import { refusalToShare } from "../../app/share.ts";
import { renderSlackReceipt } from "../../presentation/slack/render.ts";
import { renderTeamsReceipt } from "../../presentation/teams/render.ts";
import type { PreviewReply } from "./api.ts";
import type { PreviewDesk } from "./desk.ts";
import { slackRendering } from "./rendering.ts";

interface Press {
  readonly desk: PreviewDesk;
  readonly asker: Asker;
  readonly answer: Answer;
  readonly action: Action;
  /** Asked in the conversation the button was pressed in. */
  readonly ask: (text: string) => Promise<PreviewReply>;
}

type Deed = (press: Press) => Promise<PreviewReply>;

/** A new kind of button is one line here. */
export const deeds: Partial<Record<ActionKind, Deed>> = {
  why: pressAsk,
  choose: pressAsk,
  correct: pressAsk,
  more: pressAsk,
  receipt: pressReceipt,
  share: pressShare,
  helpful: pressFeedback,
  wrong_number: pressFeedback,
};

function pressAsk({ ask, action }: Press): Promise<PreviewReply> {
  return ask(action.target);
}

async function pressReceipt({ answer, action }: Press): Promise<PreviewReply> {
  return {
    kind: "receipt",
    answerId: answer.id,
    slack: slackRendering(renderSlackReceipt(answer, action.target)),
    teams: renderTeamsReceipt(answer, action.target),
  };
}

async function pressShare({ desk, asker, answer }: Press): Promise<PreviewReply> {
  const refusal = await refusalToShare(desk.flows, asker, answer, "internal");
  return { kind: "words", text: refusal?.text ?? sharedElsewhere };
}

const sharedElsewhere =
  "In Slack and Teams this answer would now stand in the channel it was asked in, for everyone there to read. The preview posts nothing.";

async function pressFeedback({ desk, asker, answer, action }: Press): Promise<PreviewReply> {
  desk.log.info({ feedback: action.kind, answer: answer.id, member: asker.scope.memberId }, "feedback on an answer");
  return { kind: "words", text: action.kind === "helpful" ? thanks.helpful : thanks.wrong_number };
}

const thanks = {
  helpful: "Thank you.",
  wrong_number:
    "Thank you. The log of `npm start` now names this answer, so that the rows behind the figure can be checked.",
};
