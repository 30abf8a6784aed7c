/** Light, dark or as the system has it -> what is drawn now, on the document and for the renderers inside it. */
import { createContext, useEffect, useSyncExternalStore } from "react";
import type { ThemeChoice } from "./state/state.ts";

export type Theme = "light" | "dark";

export const ThemeContext = createContext<Theme>("light");

const darkQuery = "(prefers-color-scheme: dark)";

export function useTheme(choice: ThemeChoice): Theme {
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(darkQuery).matches);
  const system: Theme = systemIsDark ? "dark" : "light";
  const theme = choice === "system" ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

function watchSystem(changed: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
