import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, messageActivity, tenantId } from "../../support/teams/activities.ts";
import { Issuer, serviceUrl } from "../../support/teams/issuer.ts";
import { type Door, deliver, openDoor } from "../../support/teams/open-door.ts";

let issuer: Issuer;
let door: Door;

beforeAll(async () => {
  issuer = await Issuer.open();
  door = await openDoor(issuer.settings);
});
afterAll(async () => {
  await door.close();
  await issuer.close();
});

const bare403 = { status: 403, body: "" };
const other = "99998888-7777-6666-5555-444433332222";

/** Signed for whatever address it names: the token is good, and still it is refused. */
async function deliverSigned(to: Door, activity: Json) {
  const token = await issuer.token({ payload: { serviceurl: String(activity.serviceUrl) } });
  return deliver(to, activity, { authorization: `Bearer ${token}` });
}

describe("behind a good token a delivery is refused, and the log says by which check,", () => {
  const conversation = { conversationType: "personal", id: "a:nora" };
  const cases: readonly (readonly [string, string, Json])[] = [
    ["from another tenant", "tenant", { channelData: { tenant: { id: other } }, conversation }],
    [
      "from another tenant, by its conversation",
      "tenant",
      { channelData: {}, conversation: { ...conversation, tenantId: other } },
    ],
    ["from another tenant and ours", "tenant", { channelData: { tenant: { id: other } } }],
    ["from ours and another tenant", "tenant", { conversation: { ...conversation, tenantId: other } }],
    ["from ours and from none", "tenant", { channelData: { tenant: { id: null } } }],
    ["from no tenant", "tenant", { channelData: {}, conversation }],
    ["with a tenant that is no text", "tenant", { channelData: { tenant: { id: [tenantId] } }, conversation }],
    ["without a service address", "service", { serviceUrl: "" }],
    ["whose service address is no text", "service", { serviceUrl: [serviceUrl] }],
    ["of another host", "service", { serviceUrl: "https://evil.example.com/emea/" }],
    ["of a host that ends like ours", "service", { serviceUrl: "https://evilsmba.trafficmanager.net/emea/" }],
    ["of a host below ours", "service", { serviceUrl: "https://evil.smba.trafficmanager.net/emea/" }],
    ["of a host that begins like ours", "service", { serviceUrl: "https://smba.trafficmanager.net.evil.example/" }],
    ["of our host as a user's name", "service", { serviceUrl: "https://smba.trafficmanager.net@evil.example/" }],
    ["of our host with a user's name", "service", { serviceUrl: "https://me@smba.trafficmanager.net/" }],
    ["of another port of our host", "service", { serviceUrl: "https://smba.trafficmanager.net:8443/" }],
    ["of our host without TLS", "service", { serviceUrl: "http://smba.trafficmanager.net/" }],
    ["of this machine", "service", { serviceUrl: "http://127.0.0.1:3978/" }],
  ];

  it.each(cases)("%s", async (_which, check, more) => {
    door.logged.length = 0;
    // A service address that is no text or none is not in the token either: the library compares neither.
    expect(await deliverSigned(door, messageActivity(serviceUrl, "health acme", more))).toEqual(bare403);
    expect(door.logged).toMatchObject([{ check, status: 403 }]);
    expect(door.messages).toEqual([]);
  });

  it("of another channel, however endorsed", async () => {
    const directLine = messageActivity(serviceUrl, "health acme", { channelId: "webchat" });
    const token = await issuer.token({ header: { kid: "webchat" } });
    expect(await deliver(door, directLine, { authorization: `Bearer ${token}` })).toEqual(bare403);
    expect(door.messages).toEqual([]);
  });
});

describe("a delivery is taken", () => {
  it("whose tenant is named in capitals, or in one place only", async () => {
    const capitals = messageActivity(serviceUrl, "one", { channelData: { tenant: { id: tenantId.toUpperCase() } } });
    const once = messageActivity(serviceUrl, "two", { channelData: undefined });
    expect((await deliverSigned(door, capitals)).status).toBe(200);
    expect((await deliverSigned(door, once)).status).toBe(200);
    expect(door.messages.splice(0).map(({ text, reference }) => [text, reference.tenantId])).toEqual([
      ["one", tenantId],
      ["two", tenantId],
    ]);
  });

  it("of any host below one that is allowed with a dot before it, and of none beside it", async () => {
    const wide = await openDoor({ ...issuer.settings, allowedServiceHosts: [".teams.example"] });
    expect((await deliverSigned(wide, messageActivity("https://smba.teams.example/x/", "one"))).status).toBe(200);
    expect(await deliverSigned(wide, messageActivity("https://myteams.example/x/", "two"))).toEqual(bare403);
    expect(wide.messages.map(({ text }) => text)).toEqual(["one"]);
    await wide.close();
  });
});

describe("without authentication", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "http://localhost.evil.example/",
    "http://127.0.0.1.evil.example/",
    "http://10.0.0.1/",
    "ftp://127.0.0.1/",
  ])("nothing is taken whose answers would leave this machine: %s", async (address) => {
    const open = await openDoor({ app: { noAuth: true }, allowedServiceHosts: ["smba.trafficmanager.net"] });
    expect(await deliver(open, messageActivity(address, "health acme"))).toEqual(bare403);
    expect(open.messages).toEqual([]);
    await open.close();
  });
});
