import { parseArgs } from "node:util";
import { redirectPath } from "../src/adapters/slack/install-pages";
import { slackManifest } from "../src/adapters/slack/manifest";

/** `npm run slack:manifest [-- --lang zh|en] [--url https://bot.example] [--workspaces]`: prints the app's manifest for api.slack.com/apps. */
function main(): void {
  const { values } = parseArgs({
    options: { lang: { type: "string", default: "en" }, url: { type: "string" }, workspaces: { type: "boolean", default: false } },
  });
  if (values.workspaces && values.url === undefined) throw new Error("--workspaces needs --url: Slack sends browsers back to it");
  const publicUrl = values.url ?? null;
  const redirectUrl = values.workspaces && publicUrl !== null ? new URL(redirectPath, publicUrl).toString() : null;
  console.log(JSON.stringify(slackManifest({ language: values.lang === "zh" ? "zh" : "en", publicUrl, redirectUrl }), null, 2));
}

main();
