/** Who runs the bot and where -> the manifest of its Teams app, from the same words as Slack's. */
import { appName, brandColour, entryPurpose, exampleHost, pitch, shortPitch } from "../app-identity.ts";
import { suggestedPrompts } from "../suggested-questions.ts";

export interface TeamsInstallation {
  /** Of the bot's registration: the app is given the same, so that there is one id to know. */
  readonly appId: string;
  /** Where the bot is reached, e.g. "bot.example.com". */
  readonly host: string;
  /** Teams takes an upload as an update only when this is another one. */
  readonly version: string;
  /** Whom the details of the app name: whoever runs it. */
  readonly developer?: { readonly name: string; readonly website: string };
}

/** The newest that the vendor's package of schemas has (@microsoft/app-manifest 1.1.2). */
export const manifestVersion = "1.30";

/** Beside the manifest in manifest/, and at the root of the package. */
export const iconFiles = { color: "color.png", outline: "outline.png" } as const;

/** A direct chat, the channels of a team, and group chats. */
const scopes = ["personal", "team", "groupChat"] as const;

type Command = { readonly title: string; readonly description: string };

/** What each question brings, as the menu of commands tells it beside the question. */
const broughtBy: Readonly<Record<(typeof suggestedPrompts)[number]["message"], string>> = {
  "Why did NRR drop?": "What moved net revenue retention, down to the accounts, adding up to the cent",
  "Who is at risk?": "The accounts that are slipping, and what each is worth",
  "How is Acme doing?": "The score of an account, what moved it, and what to do",
  help: "What can be asked, and how",
};

const commands: readonly Command[] = [
  { title: "health", description: `${entryPurpose}: health acme` },
  ...suggestedPrompts.map(({ message }) => ({ title: message, description: broughtBy[message] })),
];

/** No permissions: who is in a conversation is told to a bot that was installed there, and nothing else is asked for. */
export function teamsManifest({ appId, host, version, developer }: TeamsInstallation) {
  const { name, website } = developer ?? { name: appName, website: `https://${host}` };
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    developer: { name, websiteUrl: website, privacyUrl: website, termsOfUseUrl: website },
    name: { short: appName, full: `${appName}: account health and retention` },
    description: { short: shortPitch, full: fullDescription },
    icons: iconFiles,
    accentColor: brandColour,
    bots: [
      {
        botId: appId,
        scopes: [...scopes],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: scopes.map((scope) => ({ scopes: [scope], commands: [...commands] })),
      },
    ],
    defaultInstallScope: "personal",
    validDomains: [host],
  };
}

const fullDescription = [
  pitch,
  "Type “health acme” for an account's score, what moved it, what it is worth and what to do; or ask, in plain words, why NRR dropped or who is at risk. Every figure opens to the rows it was computed from.",
  "In a channel or a group chat the answer goes to the asker alone until a manager opens that conversation for answers. Guests and people of other organisations are never answered.",
].join("\n\n");

/** The file as it is committed: with an id and a host that are plainly nobody's. */
export function committedTeamsManifest(version: string): string {
  return teamsManifestText({ appId: placeholderAppId, host: exampleHost, version });
}

export const placeholderAppId = "00000000-0000-0000-0000-000000000000";

export function teamsManifestText(app: TeamsInstallation): string {
  return `${JSON.stringify(teamsManifest(app), null, 2)}\n`;
}
