/** What stands out in a terminal, as escape sequences or, without colour, as nothing. */

export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

// ECMA-48 "select graphic rendition": 1 bold, 2 faint, 0 reset. No colours: they fight with the reader's own theme.
const wrapped = (code: number) => (text: string) => (text === "" ? "" : `\u001b[${code}m${text}\u001b[0m`);

export const styled: Style = { strong: wrapped(1), quiet: wrapped(2) };
export const unstyled: Style = { strong: (text) => text, quiet: (text) => text };
