/** The page for whoever comes without this start's token: where the address with it is found. */
import { createHash } from "node:crypto";
import { contentSecurityPolicy, type Reply } from "./reply.ts";

const style = "body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }";

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Holdfast</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>This address has no key in it, or an old one</h1>
      <p>Each start of Holdfast makes a new key. Open the whole address that <code>npm start</code> printed last; it ends in
      <code>?token=</code> and a word.</p>
    </main>
  </body>
</html>
`;

/** The policy forbids what is inline; this one style is let in by its digest, as the page's own files may not have been built. */
const headers = {
  "content-security-policy": contentSecurityPolicy(`'sha256-${createHash("sha256").update(style).digest("base64")}'`),
};

export function noTokenPage(): Reply {
  return { status: 403, type: "text/html; charset=utf-8", bytes: Buffer.from(html), headers };
}
