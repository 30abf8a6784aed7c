/** Light, dark, or as the system has it. */
import { type ThemeChoice, themes } from "../state/state.ts";

const words: Readonly<Record<ThemeChoice, string>> = { system: "Auto", light: "Light", dark: "Dark" };

interface ThemeSwitchProps {
  readonly theme: ThemeChoice;
  readonly onChoose: (theme: ThemeChoice) => void;
}

export function ThemeSwitch({ theme, onChoose }: ThemeSwitchProps) {
  const choose = (value: string) => onChoose(themes.find((one) => one === value) ?? "system");
  return (
    <label className="field">
      <span className="unseen">Colours</span>
      <select value={theme} onChange={({ target }) => choose(target.value)}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
