/** A ticket's topic or a churn's reason code -> the theme it names: filled in by somebody who knew, so it goes before what is read. */
import { fold } from "../words/fold.ts";
import { type ThemeId, themeIds } from "./theme.ts";

/** The words that help desks and exit forms offer; one that is not here names no theme. */
const offered: Readonly<Partial<Record<ThemeId, readonly string[]>>> = {
  leaving: ["cancellation"],
  competitor: ["competitor", "competition", "switched"],
  price: ["price", "pricing", "budget", "cost", "too expensive"],
  company_change: ["acquired", "acquisition", "merger", "bankruptcy", "out of business"],
  people_change: ["champion left"],
  low_use: ["no usage", "low usage", "adoption", "low adoption", "unused"],
  reliability: ["outage", "downtime", "reliability", "stability", "crash"],
  slowness: ["performance", "speed", "slow"],
  bugs: ["bug", "bugs", "error", "quality"],
  missing_feature: ["feature", "features", "feature request", "feature gap", "missing feature", "missing features"],
  usability: ["usability", "ux", "ui"],
  integration: ["integration", "integrations", "api", "sync"],
  reporting: ["report", "reports", "reporting", "export", "analytics"],
  access: ["login", "sign in", "access", "authentication", "permissions", "roles", "password"],
  security: ["security", "compliance", "privacy"],
  support_quality: ["support", "service"],
  billing: ["billing", "invoice", "payment", "failed payment", "payment failed"],
  onboarding: ["setup", "onboarding", "training", "implementation", "migration"],
};

const themeOfWords: ReadonlyMap<string, ThemeId> = new Map(
  themeIds.flatMap((theme) => (offered[theme] ?? []).map((words) => [words, theme] as const)),
);

/** "Feature_Request" is "feature request". */
export function filedTheme(filedAs: string): ThemeId | undefined {
  return themeOfWords.get(
    fold(filedAs)
      .replaceAll(/[\s_/-]+/g, " ")
      .trim(),
  );
}
