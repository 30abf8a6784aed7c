/** One Adaptive Card -> the element that Microsoft's own renderer makes of it. */
import { useEffect, useRef } from "react";
import type { Theme } from "../theme.ts";
import { drawCard } from "./draw-card.ts";

interface AdaptiveCardViewProps {
  readonly card: object;
  readonly theme: Theme;
  readonly onPress: (actionId: string) => void;
}

export function AdaptiveCardView({ card, theme, onPress }: AdaptiveCardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    place.current?.replaceChildren(drawCard(card, theme, (actionId) => press.current(actionId)));
  }, [card, theme]);
  return <div className="teams-card" ref={place} />;
}
