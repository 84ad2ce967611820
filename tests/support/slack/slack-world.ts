import type { Card } from "../../../cards/kit/nodes";
import { openHttpServer, type HttpServer } from "../../../src/adapters/http/server";
import { rawRoutes } from "../../../src/adapters/http/raw-routes";
import type { SlackInstallation, SlackInstallations } from "../../../src/adapters/slack/installations";
import type { Kept, SlackInbox } from "../../../src/adapters/slack/ports";
import { slackApp, type SlackApp, type SlackParts } from "../../../src/adapters/slack/slack-app";
import type { ChatEvent } from "../../../src/bot/pipeline/chat-event";
import { nothingToSay, type ChatReply } from "../../../src/bot/pipeline/chat-reply";
import { systemClock } from "../../../src/domain/shared/clock";
import { signingSecret } from "./local-slack";
import { ScriptedSlack, scriptedApp, scriptedTeam } from "./scripted-slack";
import { interaction, sendSigned, type Signing } from "./signed";

/** An inbox in memory: each event once, by its name. */
export class MemoryInbox implements SlackInbox {
  readonly events: ChatEvent[] = [];
  readonly takenBack: string[] = [];
  /** What could not be shown in place. */
  readonly gone: string[] = [];
  /** How the bot answers. */
  reply: ChatReply | Promise<ChatReply> = nothingToSay;
  /** Keeping takes until this resolves; it fails when it rejects. */
  keeping: () => Promise<void> = () => Promise.resolve();

  async receive(event: ChatEvent): Promise<Kept> {
    await this.keeping();
    if (!this.events.some(({ externalId }) => externalId === event.externalId)) this.events.push(event);
    return { id: event.externalId, handled: () => Promise.resolve(this.reply) };
  }
  async letGo(id: string): Promise<void> {
    this.gone.push(id);
  }
  async takeBack(id: string): Promise<void> {
    this.takenBack.push(id);
  }
}

export function memoryInstallations(...given: readonly Partial<SlackInstallation>[]): SlackInstallations & {
  readonly removed: [string, string][];
} {
  const usual = { teamId: scriptedTeam, enterpriseId: null, appId: scriptedApp, botToken: "xoxb-one", botId: "BBOT", ownUserId: "UBOT" };
  const all = new Map((given.length > 0 ? given : [{}]).map((each) => [each.teamId ?? usual.teamId, { ...usual, ...each }]));
  const removed: [string, string][] = [];
  return {
    removed,
    find: (teamId) => Promise.resolve(all.get(teamId) ?? null),
    all: () => Promise.resolve([...all.values()]),
    save: (installation) => Promise.resolve(void all.set(installation.teamId, installation)),
    remove: (teamId, why) => Promise.resolve(void (all.delete(teamId), removed.push([teamId, why]))),
  };
}

export interface SlackWorld {
  readonly slack: ScriptedSlack;
  readonly inbox: MemoryInbox;
  readonly app: SlackApp;
  readonly url: string;
  readonly logged: string[];
  readonly forms: Map<string, Card>;
  /** How a posted form is found; a test may make it slow. */
  findForm: (key: string) => Promise<Card | null>;
  readonly installations: ReturnType<typeof memoryInstallations>;
  event(event: object, body?: object, signing?: Signing): Promise<Response>;
  interact(payload: object, signing?: Signing): Promise<Response>;
  command(fields: Readonly<Record<string, string>>, signing?: Signing): Promise<Response>;
  stop(): Promise<void>;
}

/** The adapter alone, with real Bolt, between a scripted Slack and an inbox in memory. */
export async function slackWorld(
  given: Partial<Pick<SlackParts, "way" | "patientMs">> & {
    readonly installations?: ReturnType<typeof memoryInstallations>;
    readonly listen?: boolean;
  } = {},
): Promise<SlackWorld> {
  const slack = await ScriptedSlack.start();
  const inbox = new MemoryInbox();
  const logged: string[] = [];
  const log = {
    info: (message: string, about?: object) => void logged.push(`${message} ${shown(about)}`),
    error: (message: string, about?: object) => void logged.push(`${message} ${shown(about)}`),
  };
  const forms = new Map<string, Card>();
  const installations = given.installations ?? memoryInstallations();
  const app = slackApp({
    way: given.way ?? { mode: "http", signingSecret },
    address: { apiUrl: slack.apiUrl, log, callTimeoutMs: 400 },
    installations,
    forms: { find: (key) => world.findForm(key) },
    clock: systemClock,
    ...(given.patientMs && { patientMs: given.patientMs }),
  });
  let web: HttpServer | null = null;
  if (app.requestListener) web = await openHttpServer({ port: 0, plugins: [rawRoutes("/slack", app.requestListener)] });
  const url = `${web?.address ?? ""}/slack/events`;
  const common = { team_id: scriptedTeam, api_app_id: scriptedApp };
  const world: SlackWorld = {
    slack,
    inbox,
    app,
    url,
    logged,
    forms,
    findForm: (key) => Promise.resolve(forms.get(key) ?? null),
    installations,
    event(event, body = {}, signing = {}) {
      const authorizations = [{ team_id: scriptedTeam, user_id: "UBOT", is_bot: true, is_enterprise_install: false, enterprise_id: null }];
      const whole = { type: "event_callback", ...common, event_id: "Ev1", event, authorizations, ...body };
      return sendSigned(url, JSON.stringify(whole), signing);
    },
    interact(payload, signing = {}) {
      const whole = {
        api_app_id: scriptedApp,
        team: { id: scriptedTeam },
        user: { id: "U1", team_id: scriptedTeam },
        trigger_id: "t1",
        ...payload,
      };
      return sendSigned(url, interaction(whole), signing);
    },
    command(fields, signing = {}) {
      const whole = { command: "/deal", text: "help", user_id: "U1", channel_id: "C1", trigger_id: "t1", ...common, ...fields };
      return sendSigned(url, new URLSearchParams(whole).toString(), signing);
    },
    async stop() {
      await app.stop();
      await web?.close();
      await slack.stop();
    },
  };
  if (given.listen !== false) await app.listen(inbox);
  return world;
}

function shown(about: object | undefined): string {
  return JSON.stringify(about ?? {}, (_, value: unknown) => (value instanceof Error ? `${value.message} ${value.stack ?? ""}` : value));
}
