import { boot } from "../boot.ts";
import { createHttpApp, type Module } from "../kernel/http/index.ts";
import { fromUuid, type Id, newId, toUuid, uuidv7 } from "../kernel/ids/index.ts";
import { silentLogger } from "../kernel/telemetry/index.ts";
import { type Environment, type OrganizationId, tenantScope, type WorkspaceId } from "../kernel/tenancy.ts";
import type { Clock } from "../kernel/time/index.ts";
import { accessModules, createAuthenticator, createOrganization } from "../modules/access/index.ts";
import { foundation } from "../modules/foundation.ts";
import type { Stream } from "../modules/sending/emails/index.ts";
import type { Runtime } from "../runtime.ts";
import { testConfig } from "./app.ts";
import { openTestDatabase } from "./database.ts";

/** An organization with a workspace and a verified domain, made without the features that are not under test. */
export interface TestSender {
  organizationId: OrganizationId;
  /** UUID. */
  organization: string;
  workspaceId: WorkspaceId;
  /** UUID. */
  workspace: string;
  /** UUID. */
  domain: string;
  domainName: string;
  environment: Environment;
  key: string;
}

export interface TestEmail {
  id: Id<"email">;
  /** UUID. */
  uuid: string;
  messageId: string;
}

export interface EmailSeed {
  to: readonly string[];
  state?: "queued" | "deferred" | "delivered" | "bounced";
  stream?: Stream;
  links?: readonly string[];
  deliveredAt?: Date;
  source?: "api" | "smtp";
  messageId?: string;
}

export interface SendingWorld {
  runtime: Runtime;
  call(
    path: string,
    init?: RequestInit & { key?: string; json?: unknown },
  ): Promise<{ status: number; headers: Headers; text: string; body: unknown }>;
  sender(options?: { environment?: Environment; domainName?: string }): Promise<TestSender>;
  workspace(of: TestSender): Promise<WorkspaceId>;
  email(sender: TestSender, seed: EmailSeed): Promise<TestEmail>;
  mailbox(sender: TestSender, address: string): Promise<Id<"mbx">>;
  sql<Row extends object>(
    sender: Pick<TestSender, "organizationId">,
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
  /** The types and data of the organization's events, in order. */
  events(
    sender: Pick<TestSender, "organizationId">,
    prefix: string,
  ): Promise<{ type: string; data: Record<string, unknown> }[]>;
  recipient(
    sender: TestSender,
    email: TestEmail,
    position?: number,
  ): Promise<Record<string, string | number | null>>;
  close(): Promise<void>;
}

const UNLIMITED = { perMinute: null, perDay: null };
const LIMITS = { transactional: UNLIMITED, marketing: UNLIMITED, outreach: UNLIMITED };

/** The modules under test on a fresh database, with real authentication and every JSON answer checked. */
export async function createSendingWorld(options: {
  modules: readonly Module<Runtime>[];
  clock?: Clock;
}): Promise<SendingWorld> {
  const mailstead = await boot({
    config: testConfig,
    database: await openTestDatabase(),
    logger: silentLogger,
    ...(options.clock && { clock: options.clock }),
  });
  const { runtime } = mailstead;
  const app = createHttpApp<Runtime>({
    runtime,
    modules: [foundation, ...accessModules, ...options.modules],
    authenticate: createAuthenticator(runtime),
    options: { checkResponses: true },
  });
  const now = () => runtime.clock.now().toISOString();
  const sql: SendingWorld["sql"] = (sender, text, params) =>
    runtime.db.transaction(tenantScope(sender.organizationId), tx => tx.query(text, params));

  async function addWorkspace(
    organizationId: OrganizationId,
    environment: Environment,
  ): Promise<WorkspaceId> {
    const id = newId("ws");
    await sql(
      { organizationId },
      `INSERT INTO tenant.workspaces (organization_id, id, environment, name, status, limits, sandbox_label, created_at, updated_at)
       VALUES ($1, $2, $3, 'Acme', 'trusted', $4, $5, $6, $6)`,
      [
        toUuid(organizationId),
        toUuid(id),
        environment,
        JSON.stringify(LIMITS),
        environment === "test" ? id.slice(-12) : null,
        now(),
      ],
    );
    return id;
  }

  return {
    runtime,
    sql,
    async call(path, { key, json, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
      if (json !== undefined) headers.set("content-type", "application/json");
      const response = await app.request(path, {
        ...init,
        headers,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json") === true;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson ? JSON.parse(text) : undefined,
      };
    },
    async sender({ environment = "test", domainName = `d${uuidv7().slice(-8)}.example` } = {}) {
      const { organizationId, key } = await createOrganization(runtime, { name: "Acme", environment });
      const workspaceId = await addWorkspace(organizationId, environment);
      const domain = uuidv7();
      const [organization, workspace] = [toUuid(organizationId), toUuid(workspaceId)];
      await sql(
        { organizationId },
        `INSERT INTO tenant.domains (organization_id, id, environment, workspace_id, name, status, ownership_token, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 'verified', 'token', $6, $6)`,
        [organization, domain, environment, workspace, domainName, now()],
      );
      await sql({ organizationId }, "SELECT took FROM platform.hold_domain($1, $2, $3, $4, $5, $6, false)", [
        environment,
        domainName,
        organization,
        workspace,
        domain,
        now(),
      ]);
      return {
        organizationId,
        organization,
        workspaceId,
        workspace,
        domain,
        domainName,
        environment,
        key: key.reveal(),
      };
    },
    workspace: of => addWorkspace(of.organizationId, of.environment),
    async email(sender, seed) {
      const uuid = uuidv7();
      const id = fromUuid("email", uuid);
      const messageId = seed.messageId ?? `<${uuid}@${sender.domainName}>`;
      await sql(
        sender,
        `INSERT INTO tenant.emails (organization_id, id, workspace_id, environment, stream, domain_id, actor, source, size,
           from_address, subject, message_id, track_opens, track_clicks, links, tags, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'key', $7, 10, $8, 'Hello', $9, true, true, $10::text[], $11::text[], $12)`,
        [
          sender.organization,
          uuid,
          sender.workspace,
          sender.environment,
          seed.stream ?? "marketing",
          sender.domain,
          seed.source ?? "api",
          `hello@${sender.domainName}`,
          messageId,
          [...(seed.links ?? [])],
          ["tag-a"],
          now(),
        ],
      );
      for (const [position, address] of seed.to.entries()) {
        await sql(
          sender,
          `INSERT INTO tenant.recipients (organization_id, email_id, position, workspace_id, kind, address, address_key, state, delivered_at)
           VALUES ($1, $2, $3, $4, 'to', $5, $6, $7, $8)`,
          [
            sender.organization,
            uuid,
            position,
            sender.workspace,
            address,
            address.toLowerCase(),
            seed.state ?? "delivered",
            (seed.deliveredAt ?? runtime.clock.now()).toISOString(),
          ],
        );
      }
      return { id, uuid, messageId };
    },
    async mailbox(sender, address) {
      const id = newId("mbx");
      await sql(
        sender,
        `INSERT INTO tenant.mailboxes (organization_id, id, environment, workspace_id, domain_id, address, status, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $7)`,
        [
          sender.organization,
          toUuid(id),
          sender.environment,
          sender.workspace,
          sender.domain,
          address,
          now(),
        ],
      );
      return id;
    },
    async events(sender, prefix) {
      const rows = await sql<{ type: string; data: string }>(
        sender,
        "SELECT type, data FROM tenant.events WHERE organization_id = $1 AND type LIKE $2 || '%' ORDER BY id",
        [toUuid(sender.organizationId), prefix],
      );
      return rows.map(row => ({ type: row.type, data: JSON.parse(row.data) }));
    },
    async recipient(sender, email, position = 0) {
      const [row] = await sql<Record<string, string | number | null>>(
        sender,
        "SELECT * FROM tenant.recipients WHERE organization_id = $1 AND email_id = $2 AND position = $3",
        [sender.organization, email.uuid, position],
      );
      if (!row) throw new Error("No such recipient");
      return row;
    },
    close: () => mailstead.close(),
  };
}
