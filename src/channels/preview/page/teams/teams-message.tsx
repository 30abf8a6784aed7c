/** What the Teams channel would post -> drawn as Teams draws it, its buttons working. */
import { useContext } from "react";
import type { TeamsRendering } from "../../api.ts";
import { ThemeContext } from "../theme.ts";
import { AdaptiveCardView } from "./adaptive-card-view.tsx";

interface TeamsMessageProps {
  readonly message: TeamsRendering;
  readonly onPress: (actionId: string) => void;
}

export function TeamsMessage({ message, onPress }: TeamsMessageProps) {
  const theme = useContext(ThemeContext);
  return (
    <div className="teams-message">
      <span className="avatar" aria-hidden="true" />
      <p className="sender">Holdfast</p>
      {message.cards.length === 0 && <p className="plain">{message.text}</p>}
      {message.cards.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards of one message never change their order
        <AdaptiveCardView key={index} card={card} theme={theme} onPress={onPress} />
      ))}
    </div>
  );
}
