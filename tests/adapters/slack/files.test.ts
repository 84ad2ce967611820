import { FileFailure } from "../../../src/bot/pipeline/chat-platform";
import { ScriptedSlack, failing, type Answer } from "../../support/slack/scripted-slack";
import { slackWorld, type SlackWorld } from "../../support/slack/slack-world";

let world: SlackWorld;
let elsewhere: ScriptedSlack;
beforeAll(async () => {
  world = await slackWorld();
  elsewhere = await ScriptedSlack.start();
});
beforeEach(() => void world.slack.calls.splice(0));
afterAll(async () => {
  await world.stop();
  await elsewhere.stop();
});

const from = JSON.stringify({ team: "T1", id: "F1" });
const table = "Company,Phone\nAcme,1\n";
const path = "/files-pri/T1-F1/leads.csv";
const at = (slack: ScriptedSlack) => new URL(path, slack.apiUrl).toString();
/** How Slack describes the file. */
const file =
  (more: object = {}) =>
  (): Answer => ({
    json: { ok: true, file: { id: "F1", name: "leads.csv", mode: "hosted", size: 20, url_private_download: at(world.slack), ...more } },
  });
const csv: Answer = { status: 200, headers: { "content-type": "text/csv" }, body: table };
const fetched = (most = 1_000) => world.app.platform.fetchFile?.(from, most);
async function problem(info: Answer | (() => Answer), download: Answer | null = csv): Promise<FileFailure["how"]> {
  world.slack.next("files.info", typeof info === "function" ? info() : info);
  if (download) world.slack.next(path, download);
  const why: unknown = await fetched()?.catch((thrown: unknown) => thrown);
  if (!(why instanceof FileFailure)) throw new Error(`it was fetched, or failed otherwise: ${String(why)}`);
  return why.how;
}

test("a file is fetched with the workspace's own token, under the name that Slack has for it", async () => {
  world.slack.next("files.info", file()());
  world.slack.next(path, csv);
  const got = await fetched();
  expect([got?.name, new TextDecoder().decode(got?.bytes)]).toEqual(["leads.csv", table]);
  expect(world.slack.callsOf(path).map(({ token }) => token)).toEqual(["xoxb-one"]);
});

test("the token goes to Slack's own hosts only, also when one of them sends it on", async () => {
  const away = { url_private_download: at(elsewhere) };
  expect(await problem(file(away), null)).toEqual({ problem: "notAllowed" });
  expect(await problem(file({ url_private_download: at(world.slack).replace("127.0.0.1", "127.0.0.1.evil.example") }), null)).toEqual({
    problem: "notAllowed",
  });
  expect(await problem(file(), { status: 302, headers: { location: at(elsewhere) } })).toEqual({ problem: "notAllowed" });
  expect(elsewhere.calls).toEqual([]);
});

test("within Slack a redirect is followed, and not for ever", async () => {
  world.slack.next("files.info", file()());
  world.slack.next(path, { status: 302, headers: { location: path } }, csv);
  expect((await fetched())?.bytes).toHaveLength(table.length);
  world.slack.always(path, () => ({ status: 302, headers: { location: path } }));
  expect(await problem(file(), null)).toEqual({ problem: "notAllowed" });
  world.slack.always(path, () => ({ status: 500 }));
});

test.each<[string, Answer | (() => Answer), Answer | null, object]>([
  [
    "a token without files:read is sent to sign in",
    file(),
    { status: 302, headers: { location: "/?redir=%2Ffiles-pri" } },
    { problem: "notAllowed" },
  ],
  [
    "or is shown the sign-in page",
    file(),
    { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: "<html>" },
    { problem: "notAllowed" },
  ],
  ["or may not even ask", failing("missing_scope"), null, { problem: "notAllowed" }],
  ["a file that was deleted", failing("file_deleted"), null, { problem: "gone" }],
  ["a file beyond the plan's limit", file({ mode: "hidden_by_limit" }), null, { problem: "gone" }],
  ["a file that lies in another service", file({ mode: "external" }), null, { problem: "elsewhere" }],
  ["a file of a shared channel that turns out to be a picture", file({ name: "photo.png" }), null, { problem: "kind" }],
  ["a file that is said to be too long", file({ size: 1_001 }), null, { problem: "tooLarge" }],
  ["a file that is too long whatever it says", file(), { ...csv, body: "x".repeat(1_001) }, { problem: "tooLarge" }],
  ["a moment in which Slack fails", file(), { status: 502 }, {}],
  ["a line that breaks", file(), "drop after taking", {}],
  ["being asked to wait", file(), { status: 429, headers: { "retry-after": "7" } }, { retryAfterSeconds: 7 }],
  ["being asked to wait before", { status: 429, headers: { "retry-after": "9" } }, null, { retryAfterSeconds: 9 }],
])("%s", async (_what, info, download, expected) => {
  expect(await problem(info, download)).toEqual(expected);
});
