/** How the app is called, described and coloured wherever it is installed: one source of the Slack and the Teams manifest. */

export const appName = "Holdfast";

/** Of the mark, and of what platforms paint beside it. */
export const brandColour = "#123c3a";

/** The one-line description; Slack takes 140 characters. */
export const pitch = "Account health for Customer Success: every figure computed, every answer adds up.";

/** The same for Teams, which takes 80. */
export const shortPitch = "Account health and retention: every figure computed, every answer adds up.";

/** What the entry command is for. */
export const entryPurpose = "How an account is doing, why, and what to do; or any question about retention";

/** Stands in the committed manifests until the reader's own host does. */
export const exampleHost = "holdfast.example.com";
