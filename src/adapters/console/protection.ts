import type { FastifyInstance, FastifyRequest } from "fastify";

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Only the page itself: own scripts and styles, no frames but its own previews, nothing inline. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The console lets anyone act as anybody, so only this machine's own browser may reach it:
 * a foreign `Host` is a web site that pointed its name here (DNS rebinding), a foreign `Origin`
 * is a web site that posts here.
 */
export function protectConsole(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!isLoopbackHost(request.headers.host)) return reply.code(421).send({ problem: "unknown host" });
    if (request.method !== "GET" && request.method !== "HEAD" && !isOwnOrigin(request)) {
      return reply.code(403).send({ problem: "foreign origin" });
    }
    return void reply.headers({
      "content-security-policy": pagePolicy,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cache-control": "no-store",
    });
  });
}

function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && loopbackNames.has(host.replace(/:\d+$/, ""));
}

/** Browsers always name the origin of a POST; a program on this machine may leave it out. */
function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return (request.headers["sec-fetch-site"] ?? "same-origin") === "same-origin";
  return origin === `http://${host}`;
}
