/** A conversation -> its questions and answers, the oldest first. */
import type { Conversation } from "../state/state.ts";
import type { Preview } from "../use-preview.ts";
import { EntryArticle } from "./entry-article.tsx";

interface ConversationLogProps {
  readonly preview: Preview;
  readonly conversation: Conversation;
}

export function ConversationLog({ preview: { state, deeds }, conversation }: ConversationLogProps) {
  return conversation.entries.map((entry) => (
    <EntryArticle key={entry.id} entry={entry} view={state.view} deeds={deeds} />
  ));
}
