import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Clock } from "../../domain/shared/clock";
import { isId } from "../../domain/shared/id";
import type { MessageFeed } from "./message-feed";
import { messageForPage } from "./page-message";
import type { ConsoleMessage, ConsoleMessages } from "./ports";

const query = z.object({
  people: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.string().refine(isId, "not a record key")).min(1).max(200)),
  /** Like `Last-Event-ID`, for a page that had to open a new stream by itself. */
  since: z.string().optional(),
});
const heartbeatMs = 15_000;
const overlapMs = 5_000;

/**
 * Server-Sent Events with new and changed messages. The event id is the time of the change; a page that
 * comes back with `Last-Event-ID` gets everything since a little before it and drops what it already has.
 */
export function addStream(app: FastifyInstance, parts: { messages: ConsoleMessages; feed: MessageFeed; clock: Clock }): void {
  app.get("/api/stream", async (request, reply) => {
    const { people, since } = query.parse(request.query);
    const resumeAt = timeOf(request.headers["last-event-id"] ?? since);
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      ...headersOf(reply.getHeaders()),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    const tell = (messages: readonly ConsoleMessage[]): void => {
      for (const message of messages) out.write(frame(message));
    };
    out.write(`retry: 1500\nid: ${parts.clock.now().getTime()}\nevent: hello\ndata: {}\n\n`);
    const stopListening = parts.feed.listen(people, tell);
    const heartbeat = setInterval(() => out.write(": still here\n\n"), heartbeatMs).unref();
    request.raw.on("close", () => {
      stopListening();
      clearInterval(heartbeat);
      out.end();
    });
    if (resumeAt) tell(await parts.messages.changedSince(people, new Date(resumeAt - overlapMs)));
  });
}

function frame(message: ConsoleMessage): string {
  return `id: ${message.updatedAt.getTime()}\nevent: message\ndata: ${JSON.stringify(messageForPage(message))}\n\n`;
}

function timeOf(lastEventId: string | string[] | undefined): number | null {
  return typeof lastEventId === "string" && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null;
}

function headersOf(headers: Readonly<Record<string, number | string | string[] | undefined>>): Record<string, number | string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, number | string | string[]] => entry[1] !== undefined),
  );
}
