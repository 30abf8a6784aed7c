/** Every theme -> its cues: the one list that the reader is built from. */
import type { Cues } from "../cue.ts";
import type { ThemeId } from "../theme.ts";
import { access } from "./access.ts";
import { billing } from "./billing.ts";
import { bugs } from "./bugs.ts";
import { companyChange } from "./company-change.ts";
import { competitor } from "./competitor.ts";
import { integration } from "./integration.ts";
import { leaving } from "./leaving.ts";
import { lowUse } from "./low-use.ts";
import { missingFeature } from "./missing-feature.ts";
import { onboarding } from "./onboarding.ts";
import { peopleChange } from "./people-change.ts";
import { price } from "./price.ts";
import { relationship } from "./relationship.ts";
import { reliability } from "./reliability.ts";
import { reporting } from "./reporting.ts";
import { satisfaction } from "./satisfaction.ts";
import { security } from "./security.ts";
import { slowness } from "./slowness.ts";
import { supportQuality } from "./support-quality.ts";
import { supportSpeed } from "./support-speed.ts";
import { usability } from "./usability.ts";

export const taxonomy: Readonly<Record<ThemeId, Cues>> = {
  leaving,
  competitor,
  price,
  company_change: companyChange,
  people_change: peopleChange,
  low_use: lowUse,
  reliability,
  slowness,
  bugs,
  missing_feature: missingFeature,
  usability,
  integration,
  reporting,
  access,
  security,
  support_speed: supportSpeed,
  support_quality: supportQuality,
  billing,
  onboarding,
  relationship,
  satisfaction,
};

/**
 * A theme that is only named says nothing of its own beside the more telling one: "support" beside a wait, "our contact" beside
 * who left, "well done" beside anything.
 */
export const topicYieldsTo: Readonly<Partial<Record<ThemeId, ThemeId | "any">>> = {
  support_quality: "support_speed",
  relationship: "people_change",
  satisfaction: "any",
};

/** "Happy with the reports" is about the reports: beside anything else in its clause it only says how. */
export const saysOnlyHow: ThemeId = "satisfaction";
