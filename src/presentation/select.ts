/** A path with `*` for every item -> the values it leads to in an unknown value, each with where it was found. */

export interface Found {
  readonly at: string;
  readonly value: unknown;
}

export function select(value: unknown, at: string, path: readonly string[]): readonly Found[] {
  const [step, ...rest] = path;
  if (step === undefined) return [{ at, value }];
  if (step === "*") {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => select(item, `${at}[${index}]`, rest));
  }
  if (!isRecord(value) || value[step] === undefined) return [];
  return select(value[step], `${at}.${step}`, rest);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
