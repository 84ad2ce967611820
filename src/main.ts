import { logOnly } from "./adapters/customer-messages/log-only";
import { messageProviders } from "./adapters/customer-messages/providers";
import { pdfPrinter } from "./adapters/documents/pdf-printer";
import { qrPicture } from "./adapters/documents/qr-picture";
import { seedHolidays } from "./adapters/calendar/seed-holidays";
import { loadDemo } from "./adapters/demo/load-demo";
import { consolePlatform } from "./adapters/console/deliver";
import { MessageFeed } from "./adapters/console/message-feed";
import type { ConsoleDownloads, ConsoleFiles, ConsoleMessages } from "./adapters/console/ports";
import { consolePlugin } from "./adapters/console/routes";
import { formPages } from "./adapters/http/form-pages";
import { leadFormPages } from "./adapters/http/lead-forms";
import { paymentHook } from "./adapters/http/payment-hook";
import { openHttpServer, type WebPlugin } from "./adapters/http/server";
import { chatCompletions } from "./adapters/language-model/chat-completions";
import { startDraftProposer } from "./adapters/language-model/draft-proposer";
import { startBotEngine, type BotEngine, type Log } from "./adapters/mysql/bot-engine";
import { consoleDownloads } from "./adapters/mysql/console-downloads";
import { consoleMessageStore, consolePeopleList } from "./adapters/mysql/console-messages";
import { consoleProgress } from "./adapters/mysql/console-progress";
import { openDatabase, type Database } from "./adapters/mysql/database";
import { createSchema, migrate } from "./adapters/mysql/migrate";
import { oneProcess } from "./adapters/mysql/one-process";
import { unsealed } from "./adapters/mysql/unit-of-work";
import { openServer } from "./adapters/mysql/server/open-server";
import { webhookCalling } from "./adapters/mysql/webhooks/webhook-calling";
import { sealWith } from "./adapters/secrets/seal";
import { webhookCalls } from "./adapters/webhooks/webhook-calls";
import { startJobRunner } from "./adapters/schedule/job-runner";
import { largestFile, readTable } from "./adapters/spreadsheets/read-table";
import { workbookWriter } from "./adapters/spreadsheets/write-workbook";
import { actions } from "./bot/actions";
import { vocabulary } from "./bot/commands/all-commands";
import { customerNotices } from "./bot/customer-notices/customer-notices";
import type { MessageProviders } from "./bot/customer-notices/message-provider";
import { chatFiles } from "./bot/documents/chat-files";
import { printedFile } from "./bot/documents/documents";
import { makeConverse } from "./bot/conversation/converse";
import type { ProposeDraft } from "./bot/conversation/propose-draft";
import { callWebhooks } from "./bot/webhooks/call-webhooks";
import { jobs } from "./bot/jobs";
import { notices } from "./bot/notices";
import type { ChatPlatform } from "./bot/pipeline/chat-platform";
import type { PlatformDirectory } from "./bot/pipeline/platform-directory";
import { presenters } from "./bot/presenters";
import { noteWebPlace } from "./bot/presenters/lead-form-address";
import type { Config } from "./config";
import { seedStarterRules } from "./domain/rules/starter-rules";
import { keepFirstVersion } from "./domain/configuration/keep-version";
import { systemActor } from "./domain/access/identify-actor";
import { findFormPage } from "./domain/forms/find-form-page";
import { receiveFormPage } from "./domain/forms/receive-form-page";
import { receiveSubmission } from "./domain/leads/receive-submission";
import { receiveGatewayPayment, type GatewayPayment } from "./domain/banking/receive-gateway-payment";
import { flows } from "./domain/flows";
import { systemClock, type Clock } from "./domain/shared/clock";
import { newId } from "./domain/shared/id";
import type { Secrets } from "./domain/shared/tx";
import { companyOf } from "./domain/shared/settings";
import { logTo } from "./log";
import { connectPlatforms } from "./platforms";

export interface StartOptions {
  readonly config: Config;
  /** Where a private server keeps its data. */
  readonly folder: string;
  /** Loads the demo company where there is nobody yet. */
  readonly demo: boolean;
  /** Hears how far the start is. */
  readonly tell: (line: string) => void;
}

export interface Running {
  /** "http://127.0.0.1:3210", or null where the console is off. */
  readonly consoleAddress: string | null;
  stop(): Promise<void>;
}

/** Puts the product together and starts it. What was started is stopped again, in order, when a later part fails. */
export async function start({ config, folder, demo, tell }: StartOptions): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    const server = await openServer({ url: config.DATABASE_URL, folder, searchPath: config.PATH }, tell);
    closers.push(() => server.stop());
    if (!config.DATABASE_URL) await createSchema(server.address, "dealdock");
    const database = openDatabase(server.address);
    closers.push(() => database.close());
    const migrated = await migrate(database, "up");
    tell(migrated.length > 0 ? `The schema is made: ${migrated.length} migrations` : "The schema is up to date");

    const log = logTo(config);
    const connected = connectPlatforms(config, database, systemClock, log);
    const { engine, messages, downloads, feed } = startBot(database, systemClock, log, connected.platforms, connected.directories, {
      proposals: config.LANGUAGE_MODEL_URL !== undefined,
      providers: messageProviders(config, systemClock, (...told) => log.info(...told)),
      webhooks: { secrets: config.WEBHOOK_SECRETS, networks: config.WEBHOOK_NETWORKS },
      ...(config.SECRETS_KEY !== undefined && { secrets: sealWith(config.SECRETS_KEY) }),
    });
    closers.push(() => engine.stop());
    const propose = languageModelOf(config);
    if (propose) {
      const failed = (problem: unknown) => log.error("the language model proposed nothing", { problem });
      const proposer = startDraftProposer({ work: engine.work, vocabulary, propose, failed });
      closers.push(() => proposer.stop());
      tell(`${config.LANGUAGE_MODEL_NAME} proposes drafts for what is not understood`);
    }
    if (demo)
      tell(
        (await oneProcess(database, "demo", () => loadDemo(engine.work)))
          ? "The demo company is loaded"
          : "The company's data is there already",
      );

    await engine.work.run(seedHolidays);
    await oneProcess(database, "starter rules", () => engine.work.run(seedStarterRules));
    await oneProcess(database, "configuration", () => engine.work.run(keepFirstVersion));

    // After the demo company is there: its zone and its documents are what the jobs look at.
    const jobRunner = await startJobRunner(engine.work, jobs, (job, problem) =>
      log.error("a job failed; it is tried again", { job, problem }),
    );
    closers.push(() => jobRunner.stop());

    const receive = async (...event: Parameters<typeof engine.receive>) => void (await engine.receive(...event));
    const parts = {
      people: consolePeopleList(database),
      messages,
      downloads,
      inbox: { receive, progress: consoleProgress(database) },
      feed,
      files: keepFilesIn(engine),
      clock: systemClock,
    };
    const web = await openHttpServer({
      host: config.HTTP_HOST,
      port: config.CONSOLE_PORT,
      plugins: [
        ...(config.consoleOn ? [consolePlugin(parts)] : []),
        ...paymentHookOf(config, engine),
        leadFormsOf(config, engine),
        formPagesOf(config, engine),
        ...connected.plugins,
      ],
    });
    closers.push(async () => (feed.close(), web.close()));
    await engine.work.run((tx) => noteWebPlace(tx, config.PUBLIC_URL ?? web.address));
    closers.push(() => connected.stop());
    for (const line of await connected.listen(engine)) tell(line);
    return { consoleAddress: config.consoleOn ? web.address : null, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

export interface Bot {
  readonly engine: BotEngine;
  /** The console's chat history, and who is told when it grows. */
  readonly messages: ConsoleMessages;
  readonly downloads: ConsoleDownloads;
  readonly feed: MessageFeed;
}

export interface BotOptions {
  /** Whether a language model may propose what was not understood. */
  readonly proposals?: boolean;
  /** Who sends customers SMS and e-mail; the log only, when left out. */
  readonly providers?: MessageProviders;
  /** Secrets by webhook's name, and the inner networks that webhooks may call; none of either when left out. */
  readonly webhooks?: { readonly secrets: Readonly<Record<string, string>>; readonly networks: readonly string[] };
  /** Seals what is kept secret; kept as it is when left out. */
  readonly secrets?: Secrets;
}

/** The bot itself on a database that is up to date: what it understands, what buttons do, who is told of what. */
export function startBot(
  database: Database,
  clock: Clock,
  log: Log,
  connected: readonly ChatPlatform[] = [],
  known: readonly PlatformDirectory[] = [],
  {
    proposals = false,
    webhooks = { secrets: {}, networks: [] },
    secrets = unsealed,
    providers = { email: logOnly((...told) => log.info(...told)), sms: logOnly((...told) => log.info(...told)) },
  }: BotOptions = {},
): Bot {
  const messages = consoleMessageStore(database, clock);
  const feed = new MessageFeed(messages, clock);
  const downloads = consoleDownloads(database, clock);
  const printer = pdfPrinter();
  const platforms = new Map<string, ChatPlatform>(
    [
      consolePlatform(messages, feed, downloads),
      webhookCalls({ clock, networks: webhooks.networks, ...webhookCalling(() => engine.work, secrets, webhooks.secrets) }),
      ...connected,
    ].map((each) => [each.name, each]),
  );
  const directories = new Map(known.map((each) => [each.platform, each]));
  const parts = {
    converse: makeConverse(vocabulary, { proposals }),
    actions,
    presenters,
    notices,
    flows: [...flows, ...customerNotices, callWebhooks],
    platforms,
    directories,
    file: chatFiles(printer, workbookWriter()),
    incoming: { read: readTable, largest: largestFile },
    post: { providers, printed: printedFile(printer) },
    secrets,
  };
  const engine: BotEngine = startBotEngine(database, clock, parts, log);
  return { engine, messages, downloads, feed };
}

/** Off without a secret: nobody could be told from anybody. */
function paymentHookOf({ PAYMENT_HOOK_SECRET: secret }: Config, { work }: BotEngine): WebPlugin[] {
  if (secret === undefined) return [];
  const receive = (payment: GatewayPayment) =>
    work.run(async (tx) => {
      await receiveGatewayPayment(tx, systemActor("payment gateway", (await companyOf(tx)).timeZone), payment);
    });
  return [paymentHook({ secret, clock: systemClock, receive })];
}

function leadFormsOf({ PUBLIC_URL }: Config, { work }: BotEngine): WebPlugin {
  return leadFormPages({
    clock: systemClock,
    publicUrl: PUBLIC_URL ?? null,
    qrPicture,
    find: (code) =>
      work.run(async (tx) => {
        const form = await tx.leadForms.byCode(code);
        return form && { form, company: await companyOf(tx) };
      }),
    receive: (submission) => work.run((tx) => receiveSubmission(tx, submission)),
  });
}

function formPagesOf({ PUBLIC_URL }: Config, { work }: BotEngine): WebPlugin {
  return formPages({
    clock: systemClock,
    publicUrl: PUBLIC_URL ?? null,
    qrPicture,
    find: (code) => work.run((tx) => findFormPage(tx, code)),
    receive: (sent) => work.run((tx) => receiveFormPage(tx, sent)),
  });
}

/** A file is read into a table before its message is heard. */
export function keepFilesIn({ work }: BotEngine): ConsoleFiles {
  return {
    largest: largestFile,
    async keep(name, bytes) {
      const read = await readTable(name, bytes);
      const id = newId();
      const contents = "contents" in read ? read.contents : null;
      const problem = "problem" in read ? read.problem : null;
      await work.run((tx) => tx.files.add({ id, name, contents, problem, receivedAt: tx.now }));
      return id;
    },
  };
}

function languageModelOf(config: Config): ProposeDraft | null {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: model = "", LANGUAGE_MODEL_KEY: key, LANGUAGE_MODEL_TIMEOUT_SECONDS } = config;
  return url === undefined ? null : chatCompletions({ url, model, key, timeoutMs: LANGUAGE_MODEL_TIMEOUT_SECONDS * 1000 });
}
