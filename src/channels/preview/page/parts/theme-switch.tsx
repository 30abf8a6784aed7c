/** Light, dark, or as the system has it. */
import { type ThemeChoice, themes } from "../state/state.ts";
import { Segments } from "./segments.tsx";

const words: Readonly<Record<ThemeChoice, string>> = { system: "Auto", light: "Light", dark: "Dark" };

interface ThemeSwitchProps {
  readonly theme: ThemeChoice;
  readonly onChoose: (theme: ThemeChoice) => void;
}

export function ThemeSwitch({ theme, onChoose }: ThemeSwitchProps) {
  return <Segments legend="Colours" name="theme" options={themes} words={words} chosen={theme} onChoose={onChoose} />;
}
