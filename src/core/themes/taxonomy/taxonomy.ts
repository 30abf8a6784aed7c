/** Every theme -> its cues: the one list that the reader is built from. */
import type { Cues } from "../cue.ts";
import type { ThemeId } from "../theme.ts";
import { competitor, leaving, satisfaction, security } from "./contract.ts";
import { billing, price } from "./money.ts";
import { companyChange, peopleChange, relationship, supportQuality, supportSpeed } from "./people.ts";
import { bugs, missingFeature, reliability, slowness, usability } from "./product.ts";
import { access, integration, lowUse, onboarding, reporting } from "./work.ts";

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

/** Of two themes of one desk the bare word "support" is about neither when the text says which: the more telling one is it. */
export const topicYieldsTo: Readonly<Partial<Record<ThemeId, ThemeId>>> = { support_quality: "support_speed" };

/** "Happy with the reports" is about the reports: beside anything else in its clause it only says how. */
export const saysOnlyHow: ThemeId = "satisfaction";
