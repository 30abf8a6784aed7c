/** The conversations of this page -> the one that is looked at, or a new one. */
import type { Dispatch } from "react";
import type { PageEvent } from "../state/reduce.ts";
import { currentConversation, type PageState } from "../state/state.ts";
import { newId } from "../use-preview.ts";

interface ConversationSwitchProps {
  readonly state: PageState;
  readonly dispatch: Dispatch<PageEvent>;
}

export function ConversationSwitch({ state, dispatch }: ConversationSwitchProps) {
  const fresh = currentConversation(state).entries.length === 0;
  return (
    <>
      {state.conversations.length > 1 && (
        <label className="field wide">
          <span>Conversation</span>
          <select
            value={state.current}
            onChange={({ target }) => dispatch({ kind: "conversation_chosen", conversation: target.value })}
          >
            {state.conversations.map(({ id, entries }) => (
              <option key={id} value={id}>
                {entries[0]?.asked ?? "New"}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="quiet"
        aria-label="New conversation"
        disabled={fresh}
        onClick={() => dispatch({ kind: "conversation_opened", conversation: newId() })}
      >
        New<span className="roomy"> conversation</span>
      </button>
    </>
  );
}
