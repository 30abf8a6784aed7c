/** What the Slack channel would post -> drawn as Slack draws it, its buttons working. */
import { type MouseEvent, useContext, useMemo } from "react";
import { type Block, Message } from "slack-blocks-to-jsx";
import type { SlackRendering } from "../../api.ts";
import { ThemeContext } from "../theme.ts";
import { drawable } from "./drawable.ts";

interface SlackMessageProps {
  readonly id: string;
  readonly message: SlackRendering;
  readonly onPress: (actionId: string) => void;
}

export function SlackMessage({ id, message, onPress }: SlackMessageProps) {
  const theme = useContext(ThemeContext);
  const { blocks, buttons } = useMemo(() => drawable(id, message.blocks ?? []), [id, message]);
  const onClick = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const actionId = button ? buttons.get(button.id) : undefined;
    if (actionId !== undefined) onPress(actionId);
  };
  return (
    <div className="slack-message">
      <span className="avatar" aria-hidden="true" />
      <p className="sender">
        Holdfast <span className="app">App</span>
      </p>
      {blocks.length === 0 ? (
        <p className="plain">{message.text}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the click is one of the buttons inside, which the library draws
        // biome-ignore lint/a11y/useKeyWithClickEvents: a button's key press arrives here as a click
        <div onClick={onClick}>
          {/* Our own types are exact where the library's know no chart of ours yet; what it does not know it leaves out. */}
          <Message withoutWrapper name="Holdfast" logo="" theme={theme} blocks={blocks as Block[]} />
        </div>
      )}
    </div>
  );
}
