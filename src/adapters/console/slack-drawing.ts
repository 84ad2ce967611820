import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Renderer {
  draw(blocks: readonly object[], postedAt: Date): string;
  readonly style: string;
}

const load = createRequire(__filename);
let renderer: Renderer | null | undefined;

/**
 * Slack blocks as HTML, drawn by a renderer that is not ours (`slack-blocks-to-jsx`), so that a mistake of our
 * own JSON shows. A development dependency: null where it is not installed.
 */
export async function drawSlack(blocks: readonly object[], language: string, postedAt: Date): Promise<string | null> {
  renderer ??= loadRenderer();
  if (!renderer) return null;
  const frame =
    "body{margin:0;padding:16px;background:#fff;font-family:Lato,'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}";
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>Slack</title><style>${renderer.style}\n${frame}</style></head><body>${renderer.draw(blocks, postedAt)}</body></html>`;
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
      draw: (blocks, postedAt) =>
        server.renderToStaticMarkup(
          react.createElement(slack.Message, { blocks, name: "Dealdock", logo, time: postedAt, withoutWrapper: false }),
        ),
    };
  } catch {
    return null;
  }
}
