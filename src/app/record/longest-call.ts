/** How long a model call may be under way before it is said that it never ended. */

/** A request ends after eight seconds (`modelLimits`); then there is a second one, before the ends of both are recorded. */
export const longestCallSeconds = 60;
