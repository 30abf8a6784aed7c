/** Alerts, most urgent first, and what each place had today -> those that are sent; the others stay for the digest. */
import type { AlertSettings } from "./alert-settings.ts";

export interface Place {
  readonly platform: string;
  readonly workspaceId: string;
  readonly kind: "channel" | "person";
  readonly id: string;
}

/** @param sent how many each place was sent today already, by `placeKey`. */
export function withinBudget<Alert extends { readonly to: Place }>(
  alerts: readonly Alert[],
  sent: ReadonlyMap<string, number>,
  settings: AlertSettings,
): readonly Alert[] {
  const used = new Map(sent);
  return alerts.filter(({ to }) => {
    const key = placeKey(to);
    const before = used.get(key) ?? 0;
    if (before >= mostOf(to, settings)) return false;
    used.set(key, before + 1);
    return true;
  });
}

/** A text no two places share. */
export function placeKey({ platform, workspaceId, id }: Omit<Place, "kind">): string {
  return JSON.stringify([platform, workspaceId, id]);
}

function mostOf({ kind }: Place, { alertsPerDay, alertsPerChannelPerDay }: AlertSettings): number {
  return kind === "person" ? alertsPerDay : alertsPerChannelPerDay;
}
