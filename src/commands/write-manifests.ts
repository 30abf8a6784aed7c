/** Writes manifest/slack.*.json and manifest/teams.json anew (`npm run manifest`, which draws the icons beside them too). */
import { writeFileSync } from "node:fs";
import { type ManifestMode, manifestText } from "../channels/slack/manifest.ts";
import { committedTeamsManifest } from "../channels/teams/manifest.ts";
import { version } from "../version.ts";

const modes: readonly ManifestMode[] = ["socket", "http"];
/** The same two steps up from src/commands and from dist/commands. */
const folder = new URL("../../manifest/", import.meta.url);

for (const mode of modes) writeFileSync(new URL(`slack.${mode}.json`, folder), manifestText(mode));
writeFileSync(new URL("teams.json", folder), committedTeamsManifest(version()));
