/** What customers write about -> themes with the words a reader sees, in categories of who can do something about them. */

/** How a text speaks of a theme: of trouble, well of it, or only of it. */
export type Tone = "negative" | "neutral" | "positive";

export type Category =
  | "product"
  | "price"
  | "billing"
  | "support"
  | "onboarding"
  | "usage"
  | "relationship"
  | "people"
  | "competitor"
  | "leaving"
  | "security"
  | "satisfaction";

interface ThemeWords {
  readonly category: Category;
  /** Stands in a table's first column and after "about". */
  readonly label: string;
}

/** In the order in which equal counts are listed: what ends a contract first. */
export const themes = {
  leaving: { category: "leaving", label: "leaving" },
  competitor: { category: "competitor", label: "other vendors" },
  price: { category: "price", label: "price and budget" },
  company_change: { category: "people", label: "changes at their company" },
  people_change: { category: "people", label: "people who leave or change" },
  low_use: { category: "usage", label: "little use" },
  reliability: { category: "product", label: "outages and crashes" },
  slowness: { category: "product", label: "slowness" },
  bugs: { category: "product", label: "errors" },
  missing_feature: { category: "product", label: "missing features" },
  usability: { category: "product", label: "ease of use" },
  integration: { category: "product", label: "integrations" },
  reporting: { category: "product", label: "reports and exports" },
  access: { category: "product", label: "sign-in and rights" },
  security: { category: "security", label: "security and data protection" },
  support_speed: { category: "support", label: "how fast support answers" },
  support_quality: { category: "support", label: "how well support helps" },
  billing: { category: "billing", label: "invoices and payments" },
  onboarding: { category: "onboarding", label: "onboarding and training" },
  relationship: { category: "relationship", label: "contact with us" },
  satisfaction: { category: "satisfaction", label: "how content they are" },
} as const satisfies Readonly<Record<string, ThemeWords>>;

export type ThemeId = keyof typeof themes;

export function isThemeId(id: string): id is ThemeId {
  return Object.hasOwn(themes, id);
}

/** In the order of the table. */
export const themeIds: readonly ThemeId[] = Object.keys(themes).filter(isThemeId);
