/** What outlives a reload of the page, in this tab alone: the text not yet sent, and light or dark. */
import { type Remembered, themes } from "./state/state.ts";

type Kept = Omit<Remembered, "conversation">;

const draftKey = "holdfast.draft";
const themeKey = "holdfast.theme";

/** A browser that keeps nothing is no fault: the page begins empty. */
export function recall(): Kept {
  const theme = themes.find((one) => one === read(themeKey));
  return { draft: read(draftKey), theme: theme ?? "system" };
}

export function remember({ draft, theme }: Kept): void {
  write(draftKey, draft);
  write(themeKey, theme);
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Storage is switched off or full: nothing the person could do here.
  }
}
