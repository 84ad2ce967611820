import { execFileSync } from "node:child_process";
import { request, type IncomingHttpHeaders } from "node:http";
import { resolve } from "node:path";
import { renderLark } from "../../cards/render/lark";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { consolePlugin } from "../../src/adapters/console/routes";
import { openHttpServer, type HttpServer } from "../../src/adapters/http/server";
import { newId } from "../../src/domain/shared/id";
import { fakeConsole, type FakeConsole } from "../support/console-fake";
import { orderCard, quoteForm, stockCard } from "../support/console-samples";

let server: HttpServer;
let behind: FakeConsole;

beforeEach(async () => {
  behind = fakeConsole();
  server = await openHttpServer({ port: 0, plugins: [consolePlugin(behind.parts)] });
});
afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a browser or a program would ask; unlike fetch it may name any Host. */
function ask(
  path: string,
  { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request(`${server.address}${path}`, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on("error", failed);
    asked.end(body);
  });
}

const json = { "content-type": "application/json" };
const said = (text: string, clientId = newId()) => ({ clientId, person: behind.who("P2").id, kind: "message", text });
const post = (body: unknown, headers: Record<string, string> = json) =>
  ask("/api/events", { method: "POST", headers, body: JSON.stringify(body) });

describe("who may reach the console", () => {
  test.each([
    ["evil.example", 421],
    ["192.168.1.7", 421],
    ["127.0.0.1.evil.example", 421],
    ["localhost", 200],
    ["127.0.0.1:3210", 200],
    ["[::1]:3210", 200],
  ])("a request for host %s gets %i", async (host, status) => {
    expect((await ask("/api/people", { headers: { host } })).status).toBe(status);
  });

  test.each([
    ["another web site", { origin: "https://evil.example" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }, 403],
    ["a site that hides its origin", { "sec-fetch-site": "cross-site" }, 403],
    ["a program on this machine", {}, 202],
  ])("a message posted by %s is answered with its status", async (_from, headers, status) => {
    expect((await post(said("hello"), { ...json, ...headers })).status).toBe(status);
    expect(behind.bot.received).toHaveLength(status === 202 ? 1 : 0);
  });

  test("the page itself may post", async () => {
    expect((await post(said("hello"), { ...json, origin: server.address })).status).toBe(202);
  });

  test("a form of another site cannot pass as text", async () => {
    expect((await post(said("hello"), { "content-type": "text/plain" })).status).toBe(415);
  });

  test("the page allows no script but its own", async () => {
    const { headers, body } = await ask("/");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  test.each(["/../ports.ts", "/..%2fports.ts", "/script/../../routes.ts", "/script"])(
    "no file outside the page can be asked for: %s",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe("what the page sends", () => {
  test("a message becomes the bot's event and stands in the chat once, however often it is sent", async () => {
    const message = said("A100 还能卖多少？");
    await post(message);
    await post(message);
    expect(behind.bot.received).toEqual([
      {
        kind: "message",
        externalId: message.clientId,
        at: { platform: "console", conversation: behind.who("P2").id, direct: true },
        workspace: "",
        userId: behind.who("P2").id,
        text: "A100 还能卖多少？",
        mentions: [],
      },
    ]);
    const { messages } = JSON.parse((await ask(`/api/messages?person=${behind.who("P2").id}`)).body) as { messages: object[] };
    expect(messages).toMatchObject([{ id: message.clientId, author: "person", body: { kind: "text", text: "A100 还能卖多少？" } }]);
  });

  test("a message that did not reach the bot is not shown as said", async () => {
    behind.bot.failures = 1;
    expect((await post(said("hello"))).status).toBe(500);
    expect(behind.messages.kept.size).toBe(0);
  });

  test.each([
    ["nothing", {}],
    ["an empty text", { text: "" }],
    ["a text beyond the limit", { text: "x".repeat(20_001) }],
    ["a key that is none", { clientId: "1" }],
    ["an unknown kind", { kind: "shout" }],
    ["a field too many", { admin: true }],
  ])("%s is refused with 400", async (what, change) => {
    const body = what === "nothing" ? {} : { ...said("hello"), ...change };
    expect((await post(body)).status).toBe(400);
    expect(behind.bot.received).toEqual([]);
  });

  test("more than 64 KB is refused before it is read", async () => {
    expect((await post(said("x".repeat(70_000)))).status).toBe(413);
  });

  test("nobody speaks for a person who does not exist", async () => {
    expect((await post({ ...said("hello"), person: newId() })).status).toBe(404);
  });
});

function readUntil(path: string, wanted: RegExp, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((done, failed) => {
    const asked = request(`${server.address}${path}`, { headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        if (!wanted.test(text)) return;
        asked.destroy();
        done(text);
      });
    });
    asked.on("error", failed);
    asked.end();
  });
}

describe("the live stream", () => {
  test("tells of new messages and of changed ones, and of nobody else's", async () => {
    const rep = behind.who("P2");
    const heard = readUntil(`/api/stream?people=${rep.id}`, /"revision":2/);
    await behind.say(behind.who("P1"), "not for P2");
    const card = await behind.show(rep, orderCard);
    await new Promise((resume) => setTimeout(resume, 400));
    await behind.change(card, stockCard);
    const text = await heard;
    expect(text).toContain('"revision":1');
    expect(text).not.toContain("not for P2");
  });

  test("a page that comes back gets what it missed", async () => {
    const rep = behind.who("P2");
    const before = behind.parts.clock.now().getTime();
    await behind.say(rep, "while you were away");
    await readUntil(`/api/stream?people=${rep.id}`, /while you were away/, { "last-event-id": String(before) });
    await readUntil(`/api/stream?people=${rep.id}&since=${before}`, /while you were away/);
  });
});

describe("a card elsewhere", () => {
  test("the same card is given as Slack, as Lark and as text would get it", async () => {
    const id = await behind.show(behind.who("P3"), orderCard);
    expect(JSON.parse((await ask(`/api/cards/${id}/slack`)).body)).toEqual(renderSlack(orderCard));
    expect(JSON.parse((await ask(`/api/cards/${id}/lark`)).body)).toEqual(renderLark(orderCard));
    expect((await ask(`/api/cards/${id}/text`)).body).toBe(renderText(orderCard));
    expect((await ask(`/api/cards/${newId()}/text`)).status).toBe(404);
  });

  test("a form is given as the Slack message and the modal that it opens", async () => {
    const id = await behind.show(behind.who("P7"), quoteForm);
    expect(JSON.parse((await ask(`/api/cards/${id}/slack`)).body)).toEqual({
      message: renderSlack(quoteForm),
      modal: renderSlackModal(quoteForm),
    });
  });

  test("Slack blocks are drawn by the independent renderer, as text only", () => {
    const program = `
      require("./src/adapters/console/slack-drawing").drawSlack(
        { message: [{ type: "section", text: { type: "plain_text", text: "Total <img src=x onerror=alert(1)>" } }], modal: null, language: "en", postedAt: new Date(0) },
      ).then((html) => console.log(html));`;
    const root = resolve(__dirname, "../..");
    const html = execFileSync(process.execPath, ["--import", "tsx", "-e", program], { cwd: root, encoding: "utf8" });
    expect(html).toContain("Total");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toContain("<script");
  });
});
