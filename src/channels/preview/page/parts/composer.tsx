/** What a person types -> a question: Enter sends, Shift+Enter breaks the line, Up brings back what was asked. */
import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { type Conversation, currentPerson } from "../state/state.ts";
import type { Preview } from "../use-preview.ts";
import { Suggestions } from "./suggestions.tsx";

interface ComposerProps {
  readonly preview: Preview;
  readonly conversation: Conversation;
}

export function Composer({ preview: { state, dispatch, deeds }, conversation }: ComposerProps) {
  const recalled = useRecall(conversation, (draft) => dispatch({ kind: "typed", draft }));
  const { draft } = conversation;
  const ready = currentPerson(state) !== null;
  const send = () => {
    if (ready) deeds.ask(draft);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const composing = event.nativeEvent.isComposing;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      send();
    } else recalled(event);
  };
  return (
    <form className="composer" onSubmit={onSubmit}>
      <div className="box">
        <label className="unseen" htmlFor="message">
          Your question
        </label>
        <textarea
          id="message"
          rows={Math.min(draft.split("\n").length, 6)}
          value={draft}
          placeholder="why did NRR drop?"
          aria-describedby="keys"
          autoComplete="off"
          onChange={({ target }) => dispatch({ kind: "typed", draft: target.value })}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send" disabled={!ready || draft.trim() === ""}>
          Send
        </button>
      </div>
      <div className="below">
        <p id="keys" className="keys">
          <kbd>Enter</kbd> sends · <kbd>Shift</kbd>+<kbd>Enter</kbd> breaks the line · <kbd>↑</kbd> brings back what you
          asked · <kbd>Esc</kbd> comes back here
        </p>
        {state.hello.kind === "ready" && conversation.entries.length > 0 && (
          <details className="more-suggestions">
            <summary>Suggested questions</summary>
            <Suggestions suggestions={state.hello.hello.suggestions} onAsk={deeds.ask} />
          </details>
        )}
      </div>
    </form>
  );
}

/** Up in an empty box, or in a text that Up brought, goes back through what was asked; Down comes forward again. */
function useRecall(conversation: Conversation, show: (draft: string) => void) {
  const [back, setBack] = useState(0);
  const asked = conversation.entries.map((entry) => entry.asked);
  const shown = back > 0 ? (asked.at(-back) ?? "") : "";
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined || conversation.draft !== shown) {
      if (step === undefined) setBack(0);
      return;
    }
    event.preventDefault();
    const next = Math.min(Math.max(back + step, 0), asked.length);
    setBack(next);
    show(next > 0 ? (asked.at(-next) ?? "") : "");
  };
}
