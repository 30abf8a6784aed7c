/** Questions to start with -> buttons that ask them. */
import type { PreviewHello } from "../../api.ts";

interface SuggestionsProps {
  readonly suggestions: PreviewHello["suggestions"];
  readonly onAsk: (text: string) => void;
}

export function Suggestions({ suggestions, onAsk }: SuggestionsProps) {
  return (
    <ul className="suggestions" aria-label="Suggested questions">
      {suggestions.map(({ title, message }) => (
        <li key={message}>
          <button type="button" onClick={() => onAsk(message)}>
            <span>{title}</span>
            {title !== message && <code>{message}</code>}
          </button>
        </li>
      ))}
    </ul>
  );
}
