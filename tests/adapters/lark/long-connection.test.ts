import { appAlone, tom, type AppAlone } from "../../support/lark/app-alone";
import { foreign, sentIn, withHeader } from "../../support/lark/foreign-events";
import { appSecret, tenant } from "../../support/lark/platform";
import { until } from "../../support/until";

let alone: AppAlone | null = null;
afterEach(async () => {
  await alone?.close();
  alone = null;
});
async function connected(
  settings: { readonly pongSeconds?: number; readonly timeoutMs?: number; readonly tenantKey?: string } = {},
): Promise<AppAlone> {
  alone = await appAlone({ mode: "long", settings });
  return alone;
}

test("an event is acknowledged once it is kept; one that was not kept comes again", async () => {
  const { server, inboxDoes, kept } = await connected();
  const event = server.messageEvent(tom.openId, { text: "help" });
  inboxDoes.push(() => Promise.reject(new Error("the database is away")));
  expect((await server.deliver(event)).status).toBe(500);
  expect((await server.deliver(event)).status).toBe(200);
  expect(kept).toHaveLength(1);
});

test("a tap comes as an event, and its toast goes back in the acknowledgement", async () => {
  const { server, inboxDoes } = await connected();
  inboxDoes.push(() => Promise.resolve({ parts: [], toast: { text: "好了", tone: "good" } }));
  const tap = server.tapEvent(tom.openId, "om_card", { value: { action: "a", id: "b", version: 1 } }, { chatId: "oc_x" });
  expect(await server.deliver(tap)).toEqual({ status: 200, body: { toast: { type: "success", content: "好了" } } });
});

test("report 8: a frame of the kind card is not used", async () => {
  const { server, kept } = await connected();
  const tap = server.tapEvent(tom.openId, "om_card", { value: { action: "a", id: "b", version: 1 } });
  await expect(server.connections.deliver(tap, "card", 300)).rejects.toThrow("no acknowledgement");
  expect(kept).toEqual([]);
});

test.each(foreign)("%s of %s is acknowledged and dropped: it would only come again", async (what, _whose, header) => {
  const { server, kept } = await connected({ tenantKey: tenant });
  expect(await server.deliver(withHeader(sentIn(server, what), header))).toEqual({ status: 200, body: {} });
  expect(kept).toEqual([]);
  await server.deliver(sentIn(server, what));
  expect(kept).toHaveLength(1);
});

test("report 26: a socket that answers no ping is dropped and opened anew, health red meanwhile", async () => {
  const { server, app, kept } = await connected({ pongSeconds: 0.4 });
  expect(app.isHearing()).toBe(true);
  let red = false;
  const watch = setInterval(() => (red ||= !app.isHearing()), 1);
  server.connections.goDeaf();
  await until(() => server.connections.accepted === 2);
  await server.connections.listening();
  await until(() => app.isHearing());
  clearInterval(watch);
  expect(red).toBe(true);
  await server.deliver(server.messageEvent(tom.openId, { text: "help" }));
  expect(kept).toHaveLength(1);
}, 20_000);

test("report 27: stopping while the handshake hangs harms nobody", async () => {
  alone = await appAlone({ mode: "long", quiet: true, settings: { timeoutMs: 1_000 } });
  const { app, server } = alone;
  server.connections.hangs = true;
  const uncaught: unknown[] = [];
  const hear = (problem: unknown): void => void uncaught.push(problem);
  process.on("uncaughtException", hear);
  void app.listen({
    receive: () => Promise.reject(new Error("no")),
    takeBack: async () => undefined,
    letGo: async () => undefined,
    presentState: async () => null,
  });
  await until(() => server.callsOf(/ws\/endpoint/).length > 0);
  app.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  process.off("uncaughtException", hear);
  expect([uncaught, app.isHearing()]).toEqual([[], false]);
}, 20_000);

test("report 28: two instances each hear everything that the platform gives them; a frame that cannot be read is logged", async () => {
  const first = await connected();
  const second = await appAlone({ mode: "long", server: first.server });
  try {
    await first.server.deliver(first.server.messageEvent(tom.openId, { text: "one" }));
    second.app.stop();
    await until(() => first.server.connections.count === 1);
    await first.server.deliver(first.server.messageEvent(tom.openId, { text: "two" }));
    expect([...first.kept, ...second.kept]).toHaveLength(2);
    first.server.connections.sendRaw(Buffer.from([0xff, 0xff, 0xff]));
    await until(() => first.logged.some((line) => line.includes("failed to handle inbound frame")));
  } finally {
    await second.close();
  }
});

test("an app that the platform does not know is a fault at the start, not a silence", async () => {
  alone = await appAlone({ mode: "long", quiet: true, settings: { appSecret: "another" } });
  const inbox = {
    receive: () => Promise.reject(new Error("no")),
    takeBack: async () => undefined,
    letGo: async () => undefined,
    presentState: async () => null,
  };
  await expect(alone.app.listen(inbox)).rejects.toThrow("10014");
  expect(alone.logged.join("\n")).not.toContain(appSecret);
});

test("an address that is refused without data is a fault, where the SDK would try for ever", async () => {
  alone = await appAlone({ mode: "long", quiet: true });
  alone.server.misbehave({ on: /ws\/endpoint/, answer: { code: 1000040345, msg: "app not found" } });
  const inbox = {
    receive: () => Promise.reject(new Error("no")),
    takeBack: async () => undefined,
    letGo: async () => undefined,
    presentState: async () => null,
  };
  await expect(alone.app.listen(inbox)).rejects.toThrow("1000040345");
});

test("a platform that cannot be reached at the start holds up nothing and is tried on by itself", async () => {
  alone = await appAlone({ mode: "long", quiet: true });
  const { server, app, logged } = alone;
  server.misbehave({ on: /bot\/v3\/info/, status: 502 });
  await app.listen({
    receive: () => Promise.reject(new Error("no")),
    takeBack: async () => undefined,
    letGo: async () => undefined,
    presentState: async () => null,
  });
  expect([app.isHearing(), logged.some((line) => line.includes("tried again"))]).toEqual([true, true]);
  await until(() => server.callsOf(/bot\/v3\/info/).length > 1);
}, 20_000);
