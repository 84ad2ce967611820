import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { Card } from "../../../cards/kit/nodes";
import { isId } from "../../domain/shared/id";
import type { ConsoleMessages } from "./ports";
import { drawSlack } from "./slack-drawing";

/** The pure renderers of the other platforms. */
export interface OtherPlatforms {
  slack(card: Card): { readonly blocks: readonly object[]; readonly text: string };
  lark(card: Card): object;
  text(card: Card): string;
}

const params = z.object({ message: z.string().refine(isId, "not a record key") });
/** The drawing is markup of a third-party renderer: it may style itself and nothing else. */
const drawingPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'; sandbox allow-same-origin";

/** How a card on the page would look elsewhere: the JSON that Slack or Lark would get, and the plain text. */
export function addCardPreviews(app: FastifyInstance, messages: ConsoleMessages, platforms: OtherPlatforms): void {
  const find = async (request: { params: unknown }): Promise<{ card: Card; postedAt: Date } | null> => {
    const message = await messages.find(params.parse(request.params).message);
    return message?.body.kind === "card" ? { card: message.body.card, postedAt: message.postedAt } : null;
  };
  const cardOf = async (request: { params: unknown }): Promise<Card | null> => (await find(request))?.card ?? null;

  app.get("/api/cards/:message/slack", async (request, reply) => {
    const card = await cardOf(request);
    return card ? platforms.slack(card) : noCard(reply);
  });
  app.get("/api/cards/:message/lark", async (request, reply) => {
    const card = await cardOf(request);
    return card ? platforms.lark(card) : noCard(reply);
  });
  app.get("/api/cards/:message/text", async (request, reply) => {
    const card = await cardOf(request);
    return card ? reply.type("text/plain; charset=utf-8").send(platforms.text(card)) : noCard(reply);
  });
  app.get("/api/cards/:message/slack.html", async (request, reply) => {
    const found = await find(request);
    if (!found) return noCard(reply);
    const drawing = await drawSlack(platforms.slack(found.card).blocks, found.card.language, found.postedAt);
    if (!drawing) return reply.code(501).send({ problem: "the Slack drawing is a development tool and is not installed here" });
    return reply
      .headers({ "content-security-policy": drawingPolicy, "x-frame-options": "SAMEORIGIN" })
      .type("text/html; charset=utf-8")
      .send(drawing);
  });
}

function noCard(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ problem: "no such card" });
}
