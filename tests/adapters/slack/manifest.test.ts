import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { slackManifest, type ManifestWishes } from "../../../src/adapters/slack/manifest";
import { messageShortcuts, globalShortcuts } from "../../../src/adapters/slack/read-event";
import { actions } from "../../../src/bot/actions";

const folder = process.env["DEALDOCK_ORACLES"] ?? path.resolve(__dirname, "../../../../shared/oracles");
const file = path.join(folder, "slack-manifest.schema.json");

/** Slack's own schema stands beside the project, not in it; in CI it must be there. */
function schemaFaults(manifest: object): string[] {
  if (!existsSync(file)) {
    if (process.env["CI"]) throw new Error(`the manifest schema is missing: ${file} (set DEALDOCK_ORACLES to its folder)`);
    process.stderr.write(`\n*** NOT JUDGED: no manifest schema at ${file}; set DEALDOCK_ORACLES to its folder ***\n\n`);
    return [];
  }
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
  return validate(manifest) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

const ways: readonly Omit<ManifestWishes, "language">[] = [
  { publicUrl: null, redirectUrl: null },
  { publicUrl: "https://bot.example", redirectUrl: "https://bot.example/slack/oauth_redirect" },
];
const wishes = (["zh", "en"] as const).flatMap((language) => ways.map((way) => ({ language, ...way })));

test.each(wishes)("Slack's schema takes the manifest: $language, $publicUrl", (wish) => {
  expect(schemaFaults(slackManifest(wish))).toEqual([]);
});

test("the schema would refuse a command without its stroke", () => {
  const broken = JSON.parse(
    JSON.stringify(slackManifest({ language: "en", publicUrl: null, redirectUrl: null })).replace('"/deal"', '"deal"'),
  ) as object;
  expect(schemaFaults(broken).length > 0 || !existsSync(file)).toBe(true);
});

test("by a socket nothing of ours has an address, over HTTP everything has the same", () => {
  expect(JSON.stringify(slackManifest({ language: "en", publicUrl: null, redirectUrl: null }))).not.toMatch(/https?:/);
  const urls = JSON.stringify(slackManifest({ language: "en", publicUrl: "https://bot.example", redirectUrl: null })).match(/https:[^"]+/g);
  expect(new Set(urls)).toEqual(new Set(["https://bot.example/slack/events"]));
});

test("every shortcut in the menus is something that the bot does", () => {
  expect([...messageShortcuts, ...globalShortcuts].filter((name) => !actions.has(name))).toEqual([]);
});
