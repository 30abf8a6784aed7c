/** The regions of a book and the organisation's locale -> the countries whose phone numbers may stand in its texts. */

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

/** How people write it who mean GB. */
const alsoWritten: Readonly<Record<string, string>> = { UK: "GB" };

/** @returns ISO 3166-1 alpha-2, without repeats; a region that is no country, such as EMEA, has none. */
export function countriesOf(regions: readonly string[], locale: string): readonly string[] {
  const own = new Intl.Locale(locale).maximize().region;
  const named = regions.flatMap((region) => countryOf(region) ?? []);
  return [...new Set([...(own === undefined ? [] : [own]), ...named])];
}

function countryOf(region: string): string | undefined {
  const word = region.trim();
  const code = alsoWritten[word.toUpperCase()] ?? word.toUpperCase();
  return byCode.has(code) ? code : byName.get(word.toLowerCase());
}

/** A code that Intl has no name for is no country's. */
const byCode = new Map(
  codes.flatMap((code) => {
    const name = new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code);
    return name === undefined ? [] : [[code, name] as const];
  }),
);
const byName = new Map([...byCode].map(([code, name]) => [name.toLowerCase(), code]));
