/** The variables of the model -> which one phrases and where it stands, or null; half of them, or an open line to it, stop the start. */
import { z } from "zod";
import type { Read } from "./config-teams.ts";
import { type VariableName, variableNamed } from "./config-variables.ts";
import { HoldfastError } from "./core/error.ts";
import type { LlmConfig } from "./phrasing/model/llm-config.ts";

/** Loopback, link-local names and the ranges nobody routes (RFC 1918, RFC 4193); a name of one word is one of the same network's. */
const privateHost =
  /^(localhost|127(\.\d{1,3}){3}|10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|\[::1\]|\[f[cd][0-9a-f]{2}:[0-9a-f:]*\]|[a-z0-9-]*[a-z][a-z0-9-]*|[a-z0-9.-]+\.(local|internal|localhost))$/;

const baseUrl = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const problem = url === null ? "it must be a URL" : problemOf(url);
  if (url !== null && problem === null) return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  context.addIssue(problem ?? "");
  return z.NEVER;
});

/** In words that repeat nothing of the URL: a password may stand in it. */
function problemOf({ protocol, username, password, search, hash, hostname, pathname }: URL): string | null {
  if (username !== "" || password !== "") return "it holds a name or a password, which belongs in LLM_API_KEY";
  if (search !== "" || hash !== "") return "it must end with the path";
  if (/\/completions\/*$/.test(pathname)) return "it must end before /chat/completions, which is added to it";
  if (protocol === "https:") return null;
  if (protocol !== "http:") return "it must begin with https://";
  return privateHost.test(hostname)
    ? null
    : "http is for a server on this machine or in a private network; any other needs https";
}

// One line each: they are shown to users, and written into a header.
const shown = z.string().regex(/^[^\p{Cc}\p{Cf}]{1,120}$/u, "it must be one line of at most 120 characters");
const key = z.string().regex(/^[\x21-\x7e]+$/, "it must be one word of printable characters");

const others = ["LLM_MODEL", "LLM_API_KEY", "LLM_REGION"] as const;

/** @throws HoldfastError `bad_configuration`, naming the variable and what to do. */
export function readLlm(read: Read): LlmConfig | null {
  const url = read("LLM_BASE_URL", baseUrl);
  const model = read("LLM_MODEL", shown);
  const given = { apiKey: read("LLM_API_KEY", key), region: read("LLM_REGION", shown) };
  const [alone] = others.filter((name) => read(name, z.string()) !== null);
  if (url === null && alone === undefined) return null;
  if (url === null) throw halfSet(alone ?? "LLM_MODEL", "LLM_BASE_URL");
  if (model === null) throw halfSet("LLM_BASE_URL", "LLM_MODEL");
  return { baseUrl: url, model, ...given };
}

function halfSet(present: VariableName, missing: VariableName): HoldfastError {
  const { example, purpose } = variableNamed(missing);
  return new HoldfastError(
    "bad_configuration",
    `The model is half configured: ${present} is set, but ${missing} is missing.`,
    `Set ${missing} like ${example} (${purpose}) or remove ${present} to answer in plain words.`,
  );
}
