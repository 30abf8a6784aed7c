/** An Adaptive Card's JSON -> its element, in Teams' colours, with what its buttons press. */
import { AdaptiveCard, ExecuteAction, HostConfig } from "adaptivecards";
import type { Theme } from "../theme.ts";
import { teamsElements } from "./elements.ts";
import { hostConfigs } from "./host-config.ts";

// Text is shown as it is: no Markdown becomes HTML here, so that nothing in a name ever can.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

export function drawCard(json: object, theme: Theme, onPress: (actionId: string) => void): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigs[theme]);
  card.onExecuteAction = (action) => {
    const actionId = action instanceof ExecuteAction ? pressedAction(action.data) : null;
    if (actionId !== null) onPress(actionId);
  };
  card.parse(json, teamsElements());
  return card.render() ?? document.createElement("div");
}

/** `data` is `{a: answer id, t: action id}`. */
function pressedAction(data: unknown): string | null {
  return typeof data === "object" && data !== null && "t" in data ? String(data.t) : null;
}
