import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { messageActivity } from "../../support/teams/activities.ts";
import { type Door, openDoor } from "../../support/teams/open-door.ts";

let door: Door;

beforeAll(async () => {
  door = await openDoor({ app: { noAuth: true }, allowedServiceHosts: [] });
});
afterAll(() => door.close());

/** Not by fetch, which takes no Host of ours. */
function post(headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(door.url, { method: "POST", headers }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end(JSON.stringify(messageActivity("http://127.0.0.1:9/teams/", "health acme")));
  });
}

it.each(["127.0.0.1", "127.0.0.1:3000", "localhost:3000", "[::1]:3000"])(
  "a client of this machine may call it %s",
  async (host) => {
    expect(await post({ host })).toBe(200);
    expect(door.messages.splice(0)).toHaveLength(1);
  },
);

it.each<readonly [string, Readonly<Record<string, string>>]>([
  ["a name that somebody lets point to this machine", { host: "evil.example:3000" }],
  ["a name that begins like this machine's", { host: "127.0.0.1.evil.example" }],
  ["a page of any site", { origin: "https://evil.example" }],
  ["a page without a site", { origin: "null" }],
  ["a page that sends no Origin", { "sec-fetch-site": "cross-site" }],
  ["a proxy", { "x-forwarded-for": "203.0.113.9" }],
  ["a proxy that keeps to the standard", { forwarded: "for=203.0.113.9" }],
  ["a proxy that names itself alone", { via: "1.1 nginx" }],
  ["a tunnel", { host: "holdfast.tunnel.example" }],
])("%s does not get through", async (_which, headers) => {
  expect(await post(headers)).toBe(403);
  expect(door.messages).toEqual([]);
});
