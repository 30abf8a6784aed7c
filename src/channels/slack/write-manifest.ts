/** Writes manifest/slack.socket.json and manifest/slack.http.json anew (`npm run manifest`). */
import { mkdirSync, writeFileSync } from "node:fs";
import { type ManifestMode, manifestText } from "./manifest.ts";

const modes: readonly ManifestMode[] = ["socket", "http"];
/** The same three steps up from src/channels/slack and from dist/channels/slack. */
const folder = new URL("../../../manifest/", import.meta.url);

mkdirSync(folder, { recursive: true });
for (const mode of modes) writeFileSync(new URL(`slack.${mode}.json`, folder), manifestText(mode));
