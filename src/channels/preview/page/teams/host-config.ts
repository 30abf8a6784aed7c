/** How Teams draws a card, light and dark, as the renderer's host configuration. */
import type { Theme } from "../theme.ts";

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly surface: string;
  readonly emphasis: string;
  readonly line: string;
}

// Teams' default and dark themes (Fluent UI tokens colorNeutralForeground1/2, colorBrandForeground1, colorStatus*Foreground1).
const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    text: "#242424",
    subtle: "#616161",
    accent: "#4f52b2",
    good: "#0e700e",
    warning: "#8a5a00",
    attention: "#b10e1c",
    surface: "#ffffff",
    emphasis: "#f5f5f5",
    line: "#d1d1d1",
  },
  dark: {
    text: "#ffffff",
    subtle: "#adadad",
    accent: "#a6a7dc",
    good: "#54b054",
    warning: "#faa06b",
    attention: "#dc8b91",
    surface: "#292929",
    emphasis: "#333333",
    line: "#525252",
  },
};

const shade = (tone: string, subtle: string) => ({ default: tone, subtle });

const toned = ({ text, subtle, accent, good, warning, attention, surface, emphasis }: Palette, filled: boolean) => ({
  backgroundColor: filled ? emphasis : surface,
  foregroundColors: {
    default: shade(text, subtle),
    dark: shade(text, subtle),
    light: shade(subtle, subtle),
    accent: shade(accent, accent),
    good: shade(good, good),
    warning: shade(warning, warning),
    attention: shade(attention, attention),
  },
});

const configOf = (palette: Palette) => ({
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
  separator: { lineThickness: 1, lineColor: palette.line },
  containerStyles: {
    default: toned(palette, false),
    emphasis: toned(palette, true),
    accent: toned(palette, true),
    good: toned(palette, true),
    warning: toned(palette, true),
    attention: toned(palette, true),
  },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 220 },
    value: { wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  textBlock: { headingLevel: 3 },
  actions: {
    maxActions: 20,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
  },
  adaptiveCard: { allowCustomStyle: false },
});

export const hostConfigs = { light: configOf(palettes.light), dark: configOf(palettes.dark) } as const;
