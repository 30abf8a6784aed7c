/** One message -> as Slack and as Teams show it, side by side or one of them. */
import type { SlackRendering, TeamsRendering } from "../../api.ts";
import { SlackMessage } from "../slack/slack-message.tsx";
import type { View } from "../state/state.ts";
import { TeamsMessage } from "../teams/teams-message.tsx";

interface RenderingsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly shown: { readonly slack: SlackRendering; readonly teams: TeamsRendering };
  readonly view: View;
  readonly onPress: (actionId: string) => void;
}

export function Renderings({ id, shown, view, onPress }: RenderingsProps) {
  return (
    <div className="renderings" data-view={view}>
      {view !== "teams" && (
        <section className="surface" data-surface="slack" aria-label="As Slack shows it">
          <p className="surface-name">Slack</p>
          <SlackMessage id={id} message={shown.slack} onPress={onPress} />
        </section>
      )}
      {view !== "slack" && (
        <section className="surface" data-surface="teams" aria-label="As Teams shows it">
          <p className="surface-name">Microsoft Teams</p>
          <TeamsMessage message={shown.teams} onPress={onPress} />
        </section>
      )}
    </div>
  );
}
