/** Where Slack delivers events, commands and presses: named by the manifest, answered by the HTTP transport. */
export const slackPath = "/slack/events";
