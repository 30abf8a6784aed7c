/** The rows of `setting` about alerts -> AlertSettings: the product's defaults where the organisation said nothing. */
import { type AlertSettings, defaultAlertSettings } from "../core/alerts/alert-settings.ts";
import { parseQuietHours } from "../core/alerts/quiet-hours.ts";
import type { Setting } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

interface AlertReader {
  readonly expects: string;
  /** undefined when the value cannot be read. */
  read(value: string): Partial<AlertSettings> | undefined;
}

const aNumber = "a number of alerts from 0 to 1000";

export const alertReaders: Readonly<Record<string, AlertReader>> = {
  quiet_hours: {
    expects: 'hours such as "18:00-08:00 and weekends", or "weekends", or "none"',
    read(value) {
      const quietHours = parseQuietHours(value);
      return quietHours && { quietHours };
    },
  },
  alerts_per_day: { expects: aNumber, read: (value) => withNumber(value, (alertsPerDay) => ({ alertsPerDay })) },
  alerts_per_channel_per_day: {
    expects: aNumber,
    read: (value) => withNumber(value, (alertsPerChannelPerDay) => ({ alertsPerChannelPerDay })),
  },
};

/** A value that cannot be read was refused when it was imported; should one be there, the default holds. */
export async function readAlertSettings(tx: OrgTx): Promise<AlertSettings> {
  const rows = await tx.query<Setting>("select key, value from setting where org_id = $1 and key = any($2)", [
    tx.orgId,
    Object.keys(alertReaders),
  ]);
  let settings = defaultAlertSettings;
  for (const { key, value } of rows) settings = { ...settings, ...alertReaders[key]?.read(value) };
  return settings;
}

function withNumber(value: string, settings: (number: number) => Partial<AlertSettings>) {
  return /^\d{1,4}$/.test(value) && Number(value) <= 1_000 ? settings(Number(value)) : undefined;
}
