/** How a question was read, in one line: what, of whom, when, and the defaults used. */

export function readAs(parts: readonly (string | null)[], defaults: readonly string[]): string {
  const said = parts.filter((part) => part !== null).join(", ");
  return defaults.length === 0 ? said : `${said} (read as: ${defaults.join("; ")})`;
}
