/** `holdfast package teams|slack`: what an administrator uploads to install the app, for one installation; needs no database. */
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { appName } from "../channels/app-identity.ts";
import { manifestText } from "../channels/slack/manifest.ts";
import { slackPath } from "../channels/slack/slack-path.ts";
import { teamsPath } from "../channels/teams/teams-path.ts";
import { HoldfastError, reasonOf } from "../core/error.ts";
import { version } from "../version.ts";
import { appIdOf, developerOf, hostOf, websiteOf } from "./installation.ts";
import { printJson } from "./output.ts";
import { orFail } from "./session.ts";
import { teamsPackage } from "./teams-package.ts";

interface SlackOptions {
  readonly host: string;
  readonly out: string;
}

interface TeamsOptions extends SlackOptions {
  readonly appId: string;
  readonly developer: string;
  readonly website?: string;
}

export function addPackage(program: Command): void {
  const packages = program.command("package").description("what is uploaded to install the app in Teams or Slack");
  packages
    .command("teams")
    .description("the zip for Teams: manifest and icons")
    .requiredOption("--app-id <guid>", "the Azure Bot's Microsoft App ID")
    .requiredOption("--host <name>", "where the bot is reached, e.g. bot.example.com")
    .option("--out <file>", "the file to write", "holdfast-teams.zip")
    .option("--developer <name>", "who runs it, as the app's details name them", appName)
    .option("--website <url>", "their page, also named for privacy and terms (default: https://HOST)")
    .action((options: TeamsOptions) => orFail(() => packageTeams(options)));
  packages
    .command("slack")
    .description("the manifest for Slack over HTTP")
    .requiredOption("--host <name>", "where the bot is reached, e.g. bot.example.com")
    .option("--out <file>", "the file to write", "holdfast-slack.json")
    .action((options: SlackOptions) => orFail(() => packageSlack(options)));
}

async function packageTeams(options: TeamsOptions): Promise<void> {
  const host = hostOf(options.host);
  const appId = appIdOf(options.appId);
  const website = options.website === undefined ? `https://${host}` : websiteOf(options.website);
  const developer = { name: developerOf(options.developer), website };
  await write(options.out, await teamsPackage({ appId, host, version: version(), developer }));
  printJson({ written: options.out, app_id: appId, messaging_endpoint: `https://${host}${teamsPath}` });
}

async function packageSlack(options: SlackOptions): Promise<void> {
  const host = hostOf(options.host);
  await write(options.out, manifestText("http", host));
  printJson({ written: options.out, request_url: `https://${host}${slackPath}` });
}

async function write(file: string, content: string | Buffer): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new HoldfastError(
      "cannot_write",
      `${file} could not be written: ${reasonOf(error)}.`,
      "Name a file in a folder that exists and that you may write to, with --out FILE.",
      { cause: error },
    );
  }
}
