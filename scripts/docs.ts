import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { permissions } from "../src/domain/access/permissions";
import { roles } from "../src/domain/shared/actor";
import type { StateMachine } from "../src/domain/shared/state-machine";
import { commands } from "../src/bot/commands";
import { describedVariables } from "../src/config";

/**
 * Writes `docs/reference/*.md` from the declarations: states, commands, permissions, events, environment.
 * `--check` writes nothing and ends non-zero when a page is not what the declarations say.
 */
const root = path.resolve(__dirname, "..");
const target = path.join(root, "docs", "reference");
const generated = "<!-- made from the declarations by `npm run docs`; do not edit -->\n\n";

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => path.join(folder, name));
}

async function exportsOf<T>(files: readonly string[], fits: (value: object) => boolean): Promise<T[]> {
  const found: T[] = [];
  for (const file of files) {
    const module = (await import(file)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (name !== "default" && typeof value === "object" && value !== null && fits(value)) found.push(value as T);
    }
  }
  return found;
}

type AnyMachine = StateMachine<string, string, { state: string }, unknown>;

async function states(): Promise<string> {
  const machines = await exportsOf<AnyMachine>(filesUnder(path.join(root, "src/domain"), ".machine.ts"), (value) => "transitions" in value);
  const sections = machines.map((machine) =>
    [
      `## ${machine.document}`,
      "",
      "```mermaid",
      "stateDiagram-v2",
      `  [*] --> ${machine.initial}`,
      ...machine.transitions.flatMap((move) => move.from.map((from) => `  ${from} --> ${move.to}: ${move.name}`)),
      "```",
      "",
      "| move | from | to | who may | event |",
      "|---|---|---|---|---|",
      ...machine.transitions.map(
        (move) => `| ${move.name} | ${move.from.join(", ")} | ${move.to} | ${move.permission ?? "the system"} | ${move.emits ?? ""} |`,
      ),
      "",
    ].join("\n"),
  );
  return `# Document states\n\nEvery legal move; all others are refused with the reason.\n\n${sections.join("\n")}`;
}

function sayable(): string {
  const rows = commands
    .toSorted((left, right) => left.name.localeCompare(right.name))
    .map((command) => {
      const example = (language: "zh" | "en") => (command.examples[language][0] ?? "").replaceAll("\n", "⏎").replaceAll("|", "\\|");
      const { summary } = command;
      return `| \`${command.name}\` | ${summary.zh} | ${summary.en} | ${example("zh")} | ${example("en")} | ${command.permission ?? "everyone"} |`;
    });
  return `# What people can say\n\n| command | 做什么 | what it does | 例 | example | who may |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function access(): string {
  const head = `| permission | ${roles.join(" | ")} |\n|---|${roles.map(() => "---").join("|")}|`;
  const rows = Object.entries(permissions).map(
    ([name, allowed]) => `| \`${name}\` | ${roles.map((role) => ((allowed as readonly string[]).includes(role) ? "✓" : "")).join(" | ")} |`,
  );
  return `# Who may do what\n\n${head}\n${rows.join("\n")}\n`;
}

function events(): string {
  const found = new Map<string, Set<string>>();
  for (const file of filesUnder(path.join(root, "src"), ".ts")) {
    for (const [, type] of readFileSync(file, "utf8").matchAll(/\b(?:type|emits): "([a-z]\w*\.[a-z]\w*)"/gi)) {
      const places = found.get(type as string) ?? new Set();
      found.set(type as string, places.add(path.relative(root, file)));
    }
  }
  const rows = [...found]
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([type, places]) => `| \`${type}\` | ${[...places].join(", ")} |`);
  return `# What happens: domain events\n\n| event | told by |\n|---|---|\n${rows.join("\n")}\n`;
}

function environment(): string {
  const rows = describedVariables.map(
    ({ name, about, otherwise }) => `| \`${name}\` | ${about.replaceAll("|", "\\|")} | ${otherwise === "" ? "" : `\`${otherwise}\``} |`,
  );
  return `# The environment\n\nEvery variable there is. A fault in one of them ends \`npm start\` with its name and how to set it right.\n\n| variable | what it is | left out |\n|---|---|---|\n${rows.join("\n")}\n`;
}

async function main(): Promise<void> {
  const pages: Readonly<Record<string, string>> = {
    "states.md": await states(),
    "commands.md": sayable(),
    "permissions.md": access(),
    "events.md": events(),
    "environment.md": environment(),
  };
  const stale: string[] = [];
  mkdirSync(target, { recursive: true });
  for (const [name, page] of Object.entries(pages)) {
    const file = path.join(target, name);
    const text = generated + page;
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (process.argv.includes("--check")) stale.push(name);
    else writeFileSync(file, text);
  }
  if (stale.length > 0) {
    console.error(`Not fresh: ${stale.map((name) => `docs/reference/${name}`).join(", ")}. Run: npm run docs`);
    process.exitCode = 1;
  }
}

void main();
