/** How much an organisation's people are written to unasked, with the product's defaults and why. */
import type { QuietHours } from "./quiet-hours.ts";

export interface AlertSettings {
  /** In the organisation's timezone. */
  readonly quietHours: QuietHours;
  /** What comes beyond these on a day stays for the digest. */
  readonly alertsPerDay: number;
  readonly alertsPerChannelPerDay: number;
}

export const defaultAlertSettings: AlertSettings = {
  // The hours outside a working day of 8 to 18, as most people's notifications are set to pause.
  quietHours: { fromMinute: 18 * 60, toMinute: 8 * 60, weekends: true },
  // Ours: one an hour or so is read; what comes more often is muted.
  alertsPerDay: 5,
  // Ours: a channel is read by many, each of whom has other messages.
  alertsPerChannelPerDay: 10,
};
