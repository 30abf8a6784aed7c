/** A figure as it is displayed in English -> the number a chart draws it at, as its JSON has it. */

/** "-$1,234.50" is -1234.5, "107.5%" is 107.5, "+3.7 points" is 3.7. */
export function drawnNumber(display: string): string {
  const [digits = ""] = /\d[\d,]*(?:\.\d+)?/.exec(display) ?? [];
  const size = Number(digits.replaceAll(",", ""));
  return String(/^[-\u2212]/u.test(display) && size !== 0 ? -size : size);
}
