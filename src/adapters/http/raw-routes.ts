import type { FastifyPluginAsync } from "fastify";
import type { RequestListener } from "node:http";

/**
 * Hands every request below `prefix` to a listener of Node's own, its body unread: signatures are taken over the raw
 * bytes. The other routes keep their parsers. A listener that throws does not know the path.
 */
export function rawRoutes(prefix: string, listener: RequestListener): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _payload, done) => done(null));
    app.all(`${prefix}/*`, (request, reply) => {
      reply.hijack();
      try {
        listener(request.raw, reply.raw);
      } catch {
        reply.raw.statusCode = 404;
        reply.raw.end();
      }
    });
  };
}
