import fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";

/** Routes of one adapter on the one web server. */
export type WebPlugin = FastifyPluginAsync;

export interface HttpServerOptions {
  /** "127.0.0.1" unless the company puts its own proxy before it. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Each in its own capsule: hooks and parsers of one do not reach another. */
  readonly plugins: readonly WebPlugin[];
  readonly log?: boolean;
}

export interface HttpServer {
  readonly address: string;
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** Opens the one web server of the product. Resolves once it listens; rejects when the port is taken. */
export async function openHttpServer({ host = "127.0.0.1", port, plugins, log = false }: HttpServerOptions): Promise<HttpServer> {
  // Who calls is what a proxy on this machine says of it; nobody else is believed.
  // Open streams would keep a plain close() waiting for ever.
  const app = fastify({ logger: log, trustProxy: "loopback", bodyLimit: 64 * 1024, forceCloseConnections: true });
  app.setErrorHandler((problem: { statusCode?: number; message: string }, request, reply) => {
    const status = problem.statusCode ?? 500;
    if (status >= 500) request.log.error(problem);
    return reply.code(status).send({ problem: status >= 500 ? "internal" : problem.message });
  });
  app.get("/health", () => ({ ok: true }));
  for (const plugin of plugins) await app.register(plugin);
  const address = await app.listen({ host, port });
  return { address, app, close: () => app.close() };
}
