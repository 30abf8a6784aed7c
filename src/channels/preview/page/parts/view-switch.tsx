/** Which of the two renderings are shown. */
import { type View, views } from "../state/state.ts";
import { Segments } from "./segments.tsx";

const words: Readonly<Record<View, string>> = { both: "Both", slack: "Slack", teams: "Teams" };

interface ViewSwitchProps {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}

export function ViewSwitch({ view, onChoose }: ViewSwitchProps) {
  return <Segments legend="Show" name="view" options={views} words={words} chosen={view} onChoose={onChoose} />;
}
