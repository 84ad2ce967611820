import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface SlackPicture {
  readonly message: readonly object[];
  /** What the message's form button opens. */
  readonly modal: {
    readonly title: { readonly text: string };
    readonly submit?: { readonly text: string };
    readonly blocks: readonly object[];
  } | null;
  readonly language: string;
  readonly postedAt: Date;
}

interface Renderer {
  readonly style: string;
  draw(blocks: readonly object[], name: string, postedAt: Date): string;
}

const load = createRequire(__filename);
let renderer: Renderer | null | undefined;

const frameStyle = `
  body { margin: 0; padding: 16px; background: #fff; font-family: Lato, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
  body > * + * { margin-top: 16px; padding-top: 16px; border-top: 1px dashed #bbb; }`;

/**
 * Slack blocks as HTML, drawn by a renderer that is not ours (`slack-blocks-to-jsx`), so that a mistake of our
 * own JSON shows. A development dependency: null where it is not installed.
 */
export async function drawSlack({ message, modal, language, postedAt }: SlackPicture): Promise<string | null> {
  renderer ??= loadRenderer();
  if (!renderer) return null;
  const parts = [renderer.draw(message, "Dealdock", postedAt)];
  if (modal) {
    const submit = {
      type: "actions",
      elements: [{ type: "button", style: "primary", action_id: "submit", text: { type: "plain_text", ...modal.submit } }],
    };
    parts.push(renderer.draw([...modal.blocks, ...(modal.submit ? [submit] : [])], modal.title.text, postedAt));
  }
  const lang = language === "zh" ? "zh-CN" : "en";
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Slack</title><style>${renderer.style}${frameStyle}</style></head><body>${parts.join("")}</body></html>`;
}

function loadRenderer(): Renderer | null {
  try {
    const react = load("react") as { createElement(type: unknown, props: object): unknown };
    const server = load("react-dom/server") as { renderToStaticMarkup(element: unknown): string };
    const slack = load("slack-blocks-to-jsx") as { Message: unknown };
    const style = readFileSync(join(dirname(load.resolve("slack-blocks-to-jsx")), "style.css"), "utf8");
    const logo = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(__dirname, "page", "logo.svg"), "utf8"))}`;
    return {
      style,
      draw: (blocks, name, postedAt) =>
        server.renderToStaticMarkup(react.createElement(slack.Message, { blocks, name, logo, time: postedAt })),
    };
  } catch {
    return null;
  }
}
