/** The rows of `setting` -> Settings: every value read strictly, the product's default where the organisation said nothing. */
import { dayInZone, parseDay } from "../core/day.ts";
import { declaredExample, declaredName, readDeclared } from "../core/digest/declared.ts";
import { HoldfastError } from "../core/error.ts";
import { compare, one, parseDecimal, zero } from "../core/fraction.ts";
import { parseMajor, toMinor } from "../core/money.ts";
import { type Setting, watermarkedFeeds } from "../core/records.ts";
import { defaultSettings, type Settings } from "../core/settings.ts";
import { alertReaders } from "./alert-settings.ts";
import type { RecordProblem } from "./import/feed-table.ts";
import type { OrgTx } from "./scope.ts";

/** One key of settings.csv: what it does to the settings, undefined when its value cannot be read. */
interface SettingReader {
  readonly expects: string;
  read(value: string, settings: Settings): Partial<Settings> | undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

// In this order: an amount is read in the currency that was read before it.
const readers: Readonly<Record<string, SettingReader>> = {
  timezone: {
    expects: "an IANA time zone such as Europe/Berlin",
    read: (value) => (isTimezone(value) ? { timezone: value } : undefined),
  },
  currency: {
    expects: "an ISO 4217 currency such as USD",
    read: (value) => (Intl.supportedValuesOf("currency").includes(value) ? { currency: value } : undefined),
  },
  gross_margin: {
    expects: "a fraction between 0 and 1 such as 0.70",
    read(value) {
      const grossMargin = parseDecimal(value);
      if (grossMargin === undefined || compare(grossMargin, zero) < 0 || compare(grossMargin, one) > 0)
        return undefined;
      return { grossMargin };
    },
  },
  cac: {
    expects: "an amount such as 12000.00, in the reporting currency",
    read(value, { currency }) {
      const cac = parseMajor(value, currency);
      return cac === undefined || compare(cac, zero) < 0 ? undefined : { cacCents: toMinor(cac) };
    },
  },
  fiscal_year_start: {
    expects: "a month, as a number from 1 to 12 or by its English name",
    read(value) {
      const fiscalYearStartMonth = monthNumber(value);
      return fiscalYearStartMonth === undefined ? undefined : { fiscalYearStartMonth };
    },
  },
  renewal_grace_days: {
    expects: "a number of days",
    read: (value) => withDays(value, (renewalGraceDays) => ({ renewalGraceDays })),
  },
  notice_days: {
    expects: "a number of days",
    read: (value) => withDays(value, (noticeDays) => ({ noticeDays })),
  },
  locale: {
    expects: "a language tag such as en-US",
    read: (value) => (isLocale(value) ? { locale: value } : undefined),
  },
  model_words: {
    expects: "on or off",
    read: (value) => (value === "on" || value === "off" ? { modelWords: value === "on" } : undefined),
  },
  model_free_text: {
    expects: "no or masked",
    read: (value) => (value === "no" || value === "masked" ? { modelFreeText: value } : undefined),
  },
  model_record_days: {
    expects: "a number of days from 0 to 9999",
    read: (value) => withDays(value, (modelRecordDays) => ({ modelRecordDays })),
  },
};

/** The settings that figures are made by, as settings.csv names them. */
export const settingKeys: readonly string[] = ["currency", "gross_margin", "cac", "renewal_grace_days"];

/** Settings that say how far a feed is complete, read by `updateWatermarks`. */
const watermarkKeys: readonly string[] = watermarkedFeeds.map((feed) => `watermark.${feed}`);

/** @throws HoldfastError naming the key when a stored value cannot be read. */
export async function readSettings(tx: OrgTx): Promise<Settings> {
  const rows = await tx.query<Setting>("select key, value from setting where org_id = $1", [tx.orgId]);
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  let settings = defaultSettings;
  for (const [key, reader] of Object.entries(readers)) {
    const value = values.get(key);
    if (value === undefined) continue;
    const read = reader.read(value, settings);
    if (read === undefined) throw unreadableSetting(key, value, reader);
    settings = { ...settings, ...read };
  }
  return settings;
}

function unreadableSetting(key: string, value: string, { expects }: SettingReader): HoldfastError {
  return new HoldfastError(
    "setting_unreadable",
    `the setting ${key} is "${value}", which is not ${expects}`,
    `Write ${expects} for ${key} into settings.csv and import it.`,
  );
}

/** Why a row of settings.csv cannot enter: a key nobody reads would be a decision silently ignored. */
export function settingProblem({ key, value }: Setting): RecordProblem | undefined {
  const reader = readers[key] ?? alertReaders[key];
  const digest = declaredName(key);
  if (digest !== null) return digestProblem(key, digest, value);
  if (watermarkKeys.includes(key)) {
    if (parseDay(value) !== undefined) return undefined;
    return { key, column: "value", value, problem: `${key} is not a day`, remedy: "Write a day such as 2026-03-31." };
  }
  if (reader === undefined) {
    const known = [...Object.keys(readers), ...Object.keys(alertReaders), ...watermarkKeys, "digest.NAME"].join(", ");
    return { key, column: "key", value: key, problem: `there is no setting ${key}`, remedy: `Use one of: ${known}.` };
  }
  if (reader.read(value, defaultSettings) !== undefined) return undefined;
  return {
    key,
    column: "value",
    value,
    problem: `${key} is not ${reader.expects}`,
    remedy: `Write ${reader.expects}.`,
  };
}

function digestProblem(key: string, name: string, value: string): RecordProblem | undefined {
  if (name === "") {
    const remedy = "Name it with letters, digits, - and _, at most forty: digest.cs-team.";
    return { key, column: "key", value: key, problem: `${key} is no name for a digest`, remedy };
  }
  const read = readDeclared(value);
  if (read.kind === "declared") return undefined;
  const problem = `${key}: “${read.word}” ${read.problem}`;
  return { key, column: "value", value, problem, remedy: `Write it as in: ${declaredExample}` };
}

function isTimezone(value: string): boolean {
  try {
    dayInZone("1970-01-01T00:00:00Z", value);
    return true;
  } catch {
    return false;
  }
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function monthNumber(value: string): number | undefined {
  if (/^\d{1,2}$/.test(value)) return Number(value) >= 1 && Number(value) <= 12 ? Number(value) : undefined;
  const index = /^[a-z]{3,9}$/i.test(value) ? monthNames.indexOf(value.slice(0, 3).toLowerCase()) : -1;
  return index < 0 ? undefined : index + 1;
}

function withDays(value: string, settings: (days: number) => Partial<Settings>): Partial<Settings> | undefined {
  return /^\d{1,4}$/.test(value) ? settings(Number(value)) : undefined;
}
