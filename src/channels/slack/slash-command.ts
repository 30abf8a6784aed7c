/** The one slash command: what the manifest registers and the bot listens to. */
export const slashCommand = "/health";
