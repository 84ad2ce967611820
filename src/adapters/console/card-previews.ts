import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { CardTooLarge } from "../../../cards/kit/card-too-large";
import type { Card } from "../../../cards/kit/nodes";
import { renderLark } from "../../../cards/render/lark";
import { renderSlack } from "../../../cards/render/slack";
import { renderSlackModal } from "../../../cards/render/slack-modal";
import { renderText } from "../../../cards/render/text";
import { isId } from "../../domain/shared/id";
import type { ConsoleMessage, ConsoleMessages } from "./ports";
import { drawSlack } from "./slack-drawing";

const params = z.object({ message: z.string().refine(isId, "not a record key") });
/** The drawing is markup of a third-party renderer: it may style itself and nothing else. */
const drawingPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'; sandbox allow-same-origin";

type Preview = (card: Card, message: ConsoleMessage, reply: FastifyReply) => unknown;

/** How a card on the page would look elsewhere: the JSON that Slack or Lark would get, and the plain text. */
export function addCardPreviews(app: FastifyInstance, messages: ConsoleMessages): void {
  const preview = (show: Preview) => async (request: FastifyRequest, reply: FastifyReply) => {
    const message = await messages.find(params.parse(request.params).message);
    if (message?.body.kind !== "card") return reply.code(404).send({ problem: "no such card" });
    try {
      return await show(message.body.card, message, reply);
    } catch (problem) {
      if (problem instanceof CardTooLarge) return reply.code(422).send({ problem: problem.message });
      throw problem;
    }
  };
  app.get("/api/cards/:message/slack", preview(slackJson));
  app.get(
    "/api/cards/:message/lark",
    preview((card) => renderLark(card)),
  );
  app.get(
    "/api/cards/:message/text",
    preview((card, _message, reply) => reply.type("text/plain; charset=utf-8").send(renderText(card))),
  );
  app.get("/api/cards/:message/slack.html", preview(slackDrawing));
}

/** A form opens as a modal from the message's button; then both are shown. */
function slackJson(card: Card): object {
  const modal = renderSlackModal(card);
  return modal ? { message: renderSlack(card), modal } : renderSlack(card);
}

async function slackDrawing(card: Card, message: ConsoleMessage, reply: FastifyReply): Promise<FastifyReply> {
  const modal = renderSlackModal(card);
  const drawing = await drawSlack({ message: renderSlack(card).blocks, modal, language: card.language, postedAt: message.postedAt });
  if (!drawing) return reply.code(501).send({ problem: "the Slack drawing is a development tool and is not installed here" });
  return reply
    .headers({ "content-security-policy": drawingPolicy, "x-frame-options": "SAMEORIGIN" })
    .type("text/html; charset=utf-8")
    .send(drawing);
}
