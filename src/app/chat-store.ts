/** What a chat platform asks of the database -> the store's functions, each under the scope of who asks. */

import { readAccounts } from "../store/accounts.ts";
import { isOpenChannel, openChannel } from "../store/channels.ts";
import { tieChatUser } from "../store/chat-user.ts";
import { claimWorkspace } from "../store/claims.ts";
import { deleteConversation, readConversation, readConversationOf, saveConversation } from "../store/conversations.ts";
import type { Database } from "../store/database.ts";
import { claimInbox, finishInbox, receive, renewInbox } from "../store/inbox.ts";
import { leaveDemo, offeredOrgs, type WorkspaceUser } from "../store/leave-demo.ts";
import { enqueue } from "../store/outbox.ts";
import type { WorkspacePlace } from "../store/outbox-places.ts";
import { readOwnOrg } from "../store/own-org.ts";
import type { OrgScope } from "../store/scope.ts";
import { listOrgs } from "../store/tenants.ts";
import { withOrg } from "../store/with-org.ts";
import { type ChatPlatform, resolveMember, resolveWorkspace, type WorkspaceId } from "../store/workspaces.ts";
import type { Asker, Caller, Directory } from "./authorise.ts";
import type { ClaimStore } from "./claim.ts";
import type { ConversationStore } from "./conversations.ts";
import type { DemoExit } from "./leave-demo.ts";
import type { ChannelStore } from "./open-channel.ts";
import { systemScope } from "./organisations.ts";
import { type Departures, departures } from "./outbox/departures.ts";
import { type LateReplies, letterOf } from "./outbox/reply-later.ts";
import type { Inbox } from "./receive.ts";
import type { BookStore } from "./share.ts";

export interface ChatStore
  extends Directory,
    ClaimStore,
    DemoExit,
    ChannelStore,
    ConversationStore,
    BookStore,
    LateReplies {
  readonly departures: Departures;
  readonly inbox: Inbox;
}

/** An answer takes seconds: a minute without one means that its worker is dead. */
const usualLeaseSeconds = 60;

/** `worker` names this process in the rows it takes; silent for `leaseSeconds` it counts as dead. */
export function chatStore(
  db: Database,
  platform: ChatPlatform,
  worker: string,
  leaseSeconds = usualLeaseSeconds,
): ChatStore {
  return {
    ...directory(db),
    ...demoExit(db),
    ...channels(db, platform),
    ...conversations(db, platform),
    ownsAccounts: (asker, accountIds) => ownsAccounts(db, asker, accountIds),
    departures: departures(db, (workspace) => systemAt(db, workspace)),
    async replyLater(reply) {
      const system = await systemAt(db, reply.to);
      if (!system) return "nobodys";
      await withOrg(db, system, (tx) => enqueue(tx, [letterOf(reply)]));
      return "kept";
    },
    inbox: {
      leaseSeconds,
      receive: (delivery) => receive(db, delivery),
      claim: (workspaceId, limit) => claimInbox(db, { platform, workspaceId, worker, limit, leaseSeconds }),
      renew: (keys) => renewInbox(db, { platform, worker, keys }),
      finish: (row, error) => finishInbox(db, row.platform, row.key, error),
    },
  };
}

function directory(db: Database): Directory & ClaimStore {
  return {
    resolveWorkspace: ({ platform, workspaceId }) => resolveWorkspace(db, platform, workspaceId),
    resolveMember: (caller) => findAsker(db, caller),
    async recogniseByEmail(caller, email) {
      const system = await systemOf(db, userOf(caller));
      if (!system) return null;
      await withOrg(db, system, (tx) => tieChatUser(tx, { ...userOf(caller), email }));
      return findAsker(db, caller);
    },
    claimWorkspace: (claim) => claimWorkspace(db, claim),
  };
}

async function findAsker(db: Database, { platform, workspaceId, userId }: Caller): Promise<Asker | null> {
  const member = await resolveMember(db, { platform, externalId: workspaceId, userId });
  if (!member) return null;
  return { ...member, org: await withOrg(db, member.scope, readOwnOrg, "read") };
}

async function systemOf(db: Database, { platform, externalId }: WorkspaceId): Promise<OrgScope | null> {
  const workspace = await resolveWorkspace(db, platform, externalId);
  const org = (await listOrgs(db)).find(({ orgId }) => orgId === workspace?.orgId);
  return org ? systemScope(org) : null;
}

function systemAt(db: Database, { platform, workspaceId }: WorkspacePlace): Promise<OrgScope | null> {
  return systemOf(db, { platform, externalId: workspaceId });
}

function demoExit(db: Database): DemoExit {
  return {
    offeredOrgs: (caller) => offeredOrgs(db, userOf(caller)),
    leaveDemo: (caller, slug) => leaveDemo(db, userOf(caller), slug),
  };
}

function userOf({ platform, workspaceId, userId }: Caller): WorkspaceUser {
  return { platform, externalId: workspaceId, userId };
}

function channels(db: Database, platform: ChatPlatform): ChannelStore {
  return {
    isOpenChannel: (scope, channelId) => withOrg(db, scope, (tx) => isOpenChannel(tx, { platform, channelId }), "read"),
    openChannel: (scope, channelId) => withOrg(db, scope, (tx) => openChannel(tx, { platform, channelId })),
  };
}

function conversations(db: Database, platform: ChatPlatform): ConversationStore {
  return {
    async rememberConversation(conversation) {
      const system = await systemOf(db, conversation.workspace);
      if (!system) return "nobodys";
      return (await withOrg(db, system, (tx) => saveConversation(tx, conversation))) ? "new" : "known";
    },
    async forgetConversation(workspace, id) {
      const system = await systemOf(db, workspace);
      if (system) await withOrg(db, system, (tx) => deleteConversation(tx, { platform, id }));
    },
    findConversation: (scope, id) => withOrg(db, scope, (tx) => readConversation(tx, { platform, id }), "read"),
    async conversationOf(workspace, wanted) {
      const system = await systemOf(db, workspace);
      return system && withOrg(db, system, (tx) => readConversationOf(tx, workspace, wanted), "read");
    },
  };
}

/** True when the asker owns every one of these accounts. */
export async function ownsAccounts(db: Database, asker: Asker, accountIds: readonly string[]): Promise<boolean> {
  const accounts = await withOrg(db, asker.scope, (tx) => readAccounts(tx, accountIds), "read");
  const own = accounts.filter(({ ownerEmail }) => ownerEmail !== null && sameEmail(ownerEmail, asker.email));
  return own.length === new Set(accountIds).size;
}

function sameEmail(one: string, other: string | null): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
