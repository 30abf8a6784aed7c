import { createServer } from "node:http";
import { expect, it } from "vitest";
import { serveHttp } from "../../src/running/http-server.ts";

const input = { host: "127.0.0.1", port: 0, routes: {}, healthy: async () => true };

it("names the variable to change: PORT for a taken port, HOST for an address that is not this machine's", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  await expect(serveHttp({ ...input, port })).rejects.toMatchObject({
    code: "port_unusable",
    message: `Port ${port} on 127.0.0.1 is taken by another program.`,
    remedy: expect.stringContaining("PORT"),
  });
  other.close();
  // TEST-NET-1 (RFC 5737): nobody's address.
  await expect(serveHttp({ ...input, host: "192.0.2.1" })).rejects.toMatchObject({
    remedy: expect.stringContaining("HOST"),
  });
});

it("says whether it is well, gives a path to its handler, and knows nothing else", async () => {
  let well = true;
  const server = await serveHttp({
    ...input,
    routes: { "/slack/": (_request, response) => void response.end("handled") },
    healthy: async () => well,
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  expect((await get("/healthz?x=1")).status).toBe(200);
  well = false;
  expect((await get("/healthz")).status).toBe(503);
  expect(await (await get("/slack/anything")).text()).toBe("handled");
  expect((await get("/slack")).status).toBe(404);
  await server.close();
  await expect(get("/healthz")).rejects.toThrow();
});
