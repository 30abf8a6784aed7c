/** The demo organisation's settings.csv. */
import { type Day, isoDay } from "../../core/day.ts";
import { type Setting, watermarkedFeeds } from "../../core/records.ts";

/** 70 %: the margin of the guide's worked LTV. */
const own: readonly Setting[] = [
  { key: "timezone", value: "UTC" },
  { key: "currency", value: "USD" },
  { key: "gross_margin", value: "0.70" },
  { key: "notice_days", value: "30" },
];

/** Every feed is complete to yesterday, whether or not something happened then. */
export function demoSettings(today: Day): readonly Setting[] {
  const value = isoDay(today - 1);
  return [...own, ...watermarkedFeeds.map((feed) => ({ key: `watermark.${feed}`, value }))];
}
