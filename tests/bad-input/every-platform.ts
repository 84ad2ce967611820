import { CardTooLarge } from "../../cards/kit/card-too-large";
import { renderConsole } from "../../cards/render/console";
import { renderLark } from "../../cards/render/lark";
import { checkLarkCard } from "../../cards/render/lark.check";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { checkSlackMessage, checkSlackModal } from "../../cards/render/slack.check";
import { renderText } from "../../cards/render/text";
import { postsOf } from "../../src/adapters/lark/post";
import { messagesOf } from "../../src/adapters/slack/draw";
import type { Shown } from "../../src/bot/pipeline/chat-platform";

const quiet = { info: () => undefined, error: () => undefined, debug: () => undefined, warn: () => undefined };

/** Draws an answer as each platform would get it; what any of them would refuse, or take for more than text. */
export function faultsOn(shown: Shown): string[] {
  return [...slackFaults(shown), ...larkFaults(shown), ...ownFaults(shown)];
}

function slackFaults(shown: Shown): string[] {
  const faults: string[] = [];
  for (const message of messagesOf(shown, "key", quiet)) {
    if (/[<>]/.test(message.text)) faults.push(`Slack: markup in the text: ${message.text.slice(0, 200)}`);
    if (message.blocks)
      faults.push(...checkSlackMessage(message).map((fault) => `Slack: ${fault}`), ...typedMarkup("Slack", message.blocks));
  }
  const view = shown.kind === "card" ? renderSlackModal(shown.card) : null;
  if (view) faults.push(...checkSlackModal(view).map((fault) => `Slack's form: ${fault}`), ...typedMarkup("Slack's form", view));
  return faults;
}

function typedMarkup(where: string, drawn: unknown): string[] {
  const found = /"mrkdwn"|"type":"(?:user|channel|broadcast|link|usergroup)"/.exec(JSON.stringify(drawn));
  return found ? [`${where}: ${found[0]}`] : [];
}

function larkFaults(shown: Shown): string[] {
  if (shown.kind === "text") return postsOf(shown.text).flatMap(({ content }) => unshowable("Lark", content));
  try {
    const card = renderLark(shown.card);
    const json = JSON.stringify(card);
    const markdown = (json.match(/"tag":"markdown","content":"(?:[^"\\]|\\.)*"/g) ?? []).join();
    return [
      ...checkLarkCard(card).map((fault) => `Lark: ${fault}`),
      ...(/<at\b|\]\(|<a\b/.test(markdown) || json.includes("lark_md") ? [`Lark: markup: ${markdown.slice(0, 200)}`] : []),
      ...unshowable("Lark", json),
    ];
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    return postsOf(renderText(shown.card)).flatMap(({ content }) => unshowable("Lark", content));
  }
}

function ownFaults(shown: Shown): string[] {
  if (shown.kind === "text") return wordFaults(shown.text);
  const text = renderText(shown.card);
  return [
    ...unshowable("the console", JSON.stringify(renderConsole(shown.card))),
    ...unshowable("plain text", JSON.stringify(text)),
    ...wordFaults(text),
  ];
}

/** Control characters, half an emoji, marks that turn the reading order; JSON writes the first two as \u escapes. */
function unshowable(where: string, json: string): string[] {
  const found = /\\u(?:00[01]|d[89a-f])\w*|[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200f]/.exec(json);
  return found ? [`${where}: a character that is not to be shown: ${JSON.stringify(found[0])}`] : [];
}

function wordFaults(text: string): string[] {
  if (text.trim() === "") return ["an empty answer"];
  const found = /\[object \w+\]|\bundefined\b(?! NaN)|\{\w+\}/.exec(text.replaceAll("null undefined NaN true -0 1e999", ""));
  return found ? [`not for people: ${found[0]} in ${text.slice(0, 200)}`] : [];
}
