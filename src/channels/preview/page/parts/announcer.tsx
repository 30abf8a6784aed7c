/** What has become of the last question -> one sentence for those who listen to the page. */
import type { Conversation, Entry } from "../state/state.ts";

export function Announcer({ conversation }: { readonly conversation: Conversation }) {
  const last = conversation.entries.at(-1);
  return (
    <p className="unseen" role="status">
      {last ? announcement(last) : ""}
    </p>
  );
}

function announcement({ asked, reply }: Entry): string {
  switch (reply.kind) {
    case "waiting":
      return `Computing the answer to: ${asked}`;
    case "failed":
      return `${reply.failure.message} ${reply.failure.remedy}`;
    case "words":
      return reply.text;
    case "answer":
      return reply.answer.words?.by === "model" ? `Phrased by the model: ${asked}` : `Answered: ${asked}`;
  }
}
