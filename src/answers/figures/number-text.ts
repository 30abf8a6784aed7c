/** Exact decimal text -> the same number as a locale writes it, by Intl, without ever passing through a double. */

const formatters = new Map<string, Intl.NumberFormat>();

/** `text` is plain decimal text already rounded to the digits `options` ask for. @throws RangeError for other text. */
export function numberText(text: string, locale: string, options: Intl.NumberFormatOptions): string {
  if (!isNumeric(text)) throw new RangeError(`not decimal text: ${text}`);
  return formatter(locale, options).format(text);
}

// Building a formatter costs more than a hundred uses of it.
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
