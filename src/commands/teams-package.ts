/** The Teams app of one installation -> the bytes of the zip that a Teams administrator uploads. */
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { iconFiles, type TeamsInstallation, teamsManifestText } from "../channels/teams/manifest.ts";

/** The same two steps up from src/commands and from dist/commands. */
const folder = new URL("../../manifest/", import.meta.url);

/** The first instant there is: the same app is the same bytes, on every day and in every time zone. */
const noTime = new Date(0);

/** Teams wants the three files at the root. Stored, not deflated: icons are compressed already, and deflate differs by Node's zlib. */
export async function teamsPackage(app: TeamsInstallation): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, bytes: Buffer) => zip.addBuffer(bytes, name, { mtime: noTime, compress: false });
  add("manifest.json", Buffer.from(teamsManifestText(app)));
  for (const name of Object.values(iconFiles)) add(name, readFileSync(new URL(name, folder)));
  zip.end();
  return await buffer(zip.outputStream);
}
