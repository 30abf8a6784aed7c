/** What is typed about an installation -> its app id, host, developer and address as the platforms take them, or an error that says how. */
import { domainToASCII } from "node:url";
import { placeholderAppId } from "../channels/teams/manifest.ts";
import { HoldfastError } from "../core/error.ts";

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws HoldfastError bad_app_id. */
export function appIdOf(typed: string): string {
  const id = typed.trim().toLowerCase();
  if (guid.test(id) && id !== placeholderAppId) return id;
  throw new HoldfastError(
    "bad_app_id",
    `"${typed}" is not the id of an app.`,
    "Copy it from the Azure portal: your Azure Bot > Configuration > Microsoft App ID. It has 36 characters, such as 1f0c9a52-7c1e-4b8e-9d57-0a3c5e6b7d81.",
  );
}

/** A name that others can reach: two labels or more, the last one no number (RFC 1123; RFC 3696 on the last label). */
const hostName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws HoldfastError bad_host. */
export function hostOf(typed: string): string {
  // Node reads "a.test/path" as a.test: what is no part of a name is looked for first.
  const host = /[/\\?#@:]/.test(typed) ? "" : domainToASCII(typed.trim());
  if (hostName.test(host)) return host;
  throw new HoldfastError(
    "bad_host",
    `"${typed}" is not a host that Slack or Teams could reach.`,
    "Write the public name alone, such as bot.example.com: no https://, no port, no path, no IP address.",
  );
}

/** Teams shows no more of a developer's name. */
const longestName = 32;

/** @throws HoldfastError bad_developer. */
export function developerOf(typed: string): string {
  const name = typed.trim();
  if (name.length > 0 && name.length <= longestName) return name;
  throw new HoldfastError(
    "bad_developer",
    `"${typed}" cannot stand as the developer's name.`,
    `Write 1 to ${longestName} characters.`,
  );
}

/** @throws HoldfastError bad_website. */
export function websiteOf(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol === "https:" && url.username === "" && url.password === "") return url.href;
  throw new HoldfastError(
    "bad_website",
    `"${typed}" is not an https address.`,
    "Write the page that says who runs the bot, such as https://www.example.com/holdfast.",
  );
}
