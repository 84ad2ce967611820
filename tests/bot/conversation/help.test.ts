import { DateTime } from "luxon";
import { renderLark } from "../../../cards/render/lark";
import { renderSlack } from "../../../cards/render/slack";
import { renderText } from "../../../cards/render/text";
import type { Card } from "../../../cards/kit/nodes";
import type { CommandContext } from "../../../src/bot/commands/define-command";
import { allGrammars } from "../../../src/bot/commands/all-grammars";
import { vocabulary } from "../../../src/bot/commands/all-commands";
import { helpReply } from "../../../src/bot/conversation/help";
import { helpRooms } from "../../../src/bot/conversation/help-rooms";
import { hear } from "../../../src/bot/conversation/understand";
import { permissionsOf } from "../../../src/domain/access/permissions";
import { roles, type Language, type Role } from "../../../src/domain/shared/actor";
import { worldInMemory } from "../../support/score-utterances";

async function helpFor(held: readonly Role[], language: Language, topic?: string): Promise<Card> {
  const actor = { language, roles: held, permissions: permissionsOf(held) };
  const context = { tx: { settings: { read: async () => null } }, actor } as unknown as CommandContext;
  const { parts } = await helpReply(vocabulary, context, topic);
  if (parts[0]?.kind !== "card") throw new Error("help is no card");
  return parts[0].card;
}

const everybody = [...roles.map((role): readonly Role[] => [role]), roles].flatMap((held) =>
  (["zh", "en"] as const).map((language) => [held.join(" and "), language, held] as const),
);

test.each(everybody)("the help of %s in %s fits on every platform", async (_roles, language, held) => {
  const card = await helpFor(held, language);
  expect(renderSlack(card).blocks.length).toBeGreaterThan(3);
  expect(JSON.stringify(renderLark(card))).toContain("collapsible_panel");
  expect(renderText(card)).not.toMatch(/undefined/);
});

test("what a room has no place for is told by its name", async () => {
  const whole = renderText(await helpFor(["operationsLead"], "en"));
  const rest = [...whole.matchAll(/(\d+) more: send “help ([^”]+)”/g)];
  expect(rest.length).toBeGreaterThan(3);
  for (const [, count, room] of rest) {
    const nouns = helpRooms.find(({ label }) => label.en.toLowerCase() === room)?.nouns ?? [];
    const its = [...vocabulary.commands.values()].filter(({ name }) => name !== "help.show" && nouns.includes(name.split(".")[0] ?? ""));
    const told = renderText(await helpFor(["operationsLead"], "en", room));
    expect(its.length).toBe(Number(count) + 5);
    for (const { summary } of its) expect(told).toContain(summary.en);
  }
});

// What the help says to send has to be understood as a question for that room.
test.each(helpRooms.flatMap(({ label }) => (["zh", "en"] as const).map((language) => [language, label[language]] as const)))(
  "in %s the room %s is found by asking for it",
  async (language, room) => {
    const typed = language === "zh" ? `帮助 ${room}` : `help ${room.toLowerCase()}`;
    const speaker = {
      personId: "P9",
      roles: ["operationsLead"],
      language,
      sees: { kind: "all" },
      today: DateTime.utc(2026, 11, 25, 12),
    } as const;
    const heard = await hear({ grammars: allGrammars, lexicon: worldInMemory, botMentions: [] }, typed, speaker, null);
    expect(heard.meant).toMatchObject({ kind: "command", command: "help.show" });
    const topic = "args" in heard.meant ? heard.meant.args["topic"] : null;
    const told = renderText(await helpFor(["operationsLead"], language, String(topic)));
    const { nouns } = helpRooms.find(({ label }) => label[language] === room) ?? { nouns: [] };
    const its = [...vocabulary.commands.values()].filter(
      ({ name }) => name !== "help.show" && nouns.some((noun) => name.startsWith(`${noun}.`)),
    );
    for (const { summary } of its) expect(told).toContain(summary[language]);
  },
);
