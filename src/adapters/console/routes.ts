import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { join } from "node:path";
import { z } from "zod";
import type { Clock } from "../../domain/shared/clock";
import { isId } from "../../domain/shared/id";
import { addCardPreviews } from "./card-previews";
import { eventBody, toChatEvent } from "./page-event";
import { MessageFeed } from "./message-feed";
import { messageForPage } from "./page-message";
import { readPageFiles } from "./page-files";
import type { ConsoleDownloads, ConsoleFiles, ConsoleInbox, ConsoleMessages, ConsolePeople } from "./ports";
import { protectConsole } from "./protection";
import { addStream } from "./stream";

export interface ConsoleParts {
  readonly people: ConsolePeople;
  readonly messages: ConsoleMessages;
  readonly downloads: ConsoleDownloads;
  readonly inbox: ConsoleInbox;
  readonly files: ConsoleFiles;
  readonly feed: MessageFeed;
  readonly clock: Clock;
}

const id = z.string().refine(isId, "not a record key");
const messagesQuery = z.object({
  person: id,
  after: id.optional(),
  before: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(60),
});
/** How long one question after an event's progress is kept open before the page asks again. */
const longestWaitMs = 8_000;

/** The console: a page that plays a chat platform. Off in production; main decides. */
export function consolePlugin(parts: ConsoleParts): FastifyPluginAsync {
  return async (app) => {
    protectConsole(app);
    app.removeContentTypeParser("text/plain");
    app.setErrorHandler((problem: { statusCode?: number; message: string }, request, reply) => {
      if (problem instanceof z.ZodError) return reply.code(400).send({ problem: z.prettifyError(problem) });
      const status = problem.statusCode ?? 500;
      if (status >= 500) request.log.error(problem);
      return reply.code(status).send({ problem: status >= 500 ? "internal" : problem.message });
    });
    addPage(app);
    addPeople(app, parts);
    addMessages(app, parts);
    addEvents(app, parts);
    addFiles(app, parts.files);
    addDownloads(app, parts.downloads);
    addStream(app, parts);
    addCardPreviews(app, parts.messages);
  };
}

function addPage(app: FastifyInstance): void {
  for (const [address, file] of readPageFiles(join(__dirname, "page"))) {
    app.get(address, (_request, reply) => reply.type(file.type).send(file.content));
  }
}

function addPeople(app: FastifyInstance, { people, messages, clock }: ConsoleParts): void {
  app.get("/api/people", async () => {
    const all = await people.all();
    const latest = await messages.latest(all.map((person) => person.id));
    return { now: clock.now().toISOString(), people: all, latest: latest.map(messageForPage) };
  });
}

function addMessages(app: FastifyInstance, { messages }: ConsoleParts): void {
  app.get("/api/messages", async (request) => {
    const { person, ...range } = messagesQuery.parse(request.query);
    const found = await messages.page(person, range);
    return { messages: found.map(messageForPage), more: found.length === range.limit };
  });
}

function addEvents(app: FastifyInstance, { people, messages, inbox, feed }: ConsoleParts): void {
  app.post("/api/events", async (request, reply) => {
    const body = eventBody.parse(request.body);
    const person = (await people.all()).find((each) => each.id === body.person);
    if (!person) return notFound(reply, "no such person");
    // The bot's inbox first: what stands in the chat history was really said to it.
    await inbox.receive(toChatEvent(body, person));
    if (body.kind === "message") {
      await messages.add({ id: body.clientId, personId: person.id, author: "person", body: { kind: "text", text: body.text } });
      feed.poke();
    }
    return reply.code(202).send({ accepted: body.clientId });
  });
  app.get("/api/events/:clientId", async (request) => {
    const { clientId } = z.object({ clientId: id }).parse(request.params);
    const { wait } = z.object({ wait: z.coerce.number().int().min(0).max(longestWaitMs).default(0) }).parse(request.query);
    const turns = Math.ceil(wait / 200);
    for (let turn = 0; ; turn++) {
      const progress = await inbox.progress(clientId);
      if (progress.done || turn >= turns || request.raw.destroyed) return progress;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}

function addFiles(app: FastifyInstance, files: ConsoleFiles): void {
  const query = z.object({ name: z.string().min(1).max(200) });
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, payload, done) => done(null, payload));
  app.post("/api/files", { bodyLimit: files.largest + 1024 }, async (request, reply) => {
    const { name } = query.parse(request.query);
    if (!Buffer.isBuffer(request.body)) return reply.code(400).send({ problem: "no file" });
    return reply.code(201).send({ id: await files.keep(name, request.body), name });
  });
}

function addDownloads(app: FastifyInstance, downloads: ConsoleDownloads): void {
  app.get("/api/files/:file", async (request, reply) => {
    const { file } = z.object({ file: id }).parse(request.params);
    const found = await downloads.find(file);
    if (!found) return notFound(reply, "no such file");
    // Never shown inside the page: a file's content is not ours to run.
    return reply
      .type(found.mediaType)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .send(Buffer.from(found.bytes));
  });
}

export function notFound(reply: FastifyReply, problem: string): FastifyReply {
  return reply.code(404).send({ problem });
}
