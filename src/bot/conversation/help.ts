import { helpCard } from "../../../cards/conversation/help.card";
import { helpTopicCard } from "../../../cards/conversation/help-topic.card";
import { maySay, type Command, type CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { isInUse, modulesOf } from "../../domain/shared/modules";
import { firstOfRole, helpRooms } from "./help-rooms";
import type { Vocabulary } from "./vocabulary";

/** Of somebody with several roles. */
const mostFirst = 4;
/** All that an operations lead may do is more than a card holds: of each room as much, the rest by asking for the room. */
const mostOfRoom = 5;

const nounOf = (name: string) => name.split(".")[0] ?? name;

/** Help made from the declarations: everything, or one thing; what the person may do stands first. */
export async function helpReply(
  { commands }: Pick<Vocabulary, "commands">,
  { tx, actor }: CommandContext,
  topic: unknown,
): Promise<ChatReply> {
  const { language, permissions } = actor;
  const modules = await modulesOf(tx);
  const mayDo = (command: Command) => maySay(command, permissions);
  const all = [...commands.values()].filter(({ name }) => name !== "help.show" && isInUse(modules, name));
  if (typeof topic === "string" && topic.trim() !== "") {
    const wanted = topic.trim().toLowerCase();
    const named = all.filter((command) => isAbout(command, wanted));
    const about = named.length > 0 ? named : all.filter((command) => sharesWord(command, wanted));
    const card = helpTopicCard.render(
      {
        topic: topic.trim().slice(0, 40),
        commands: about.map((command) => ({
          summary: command.summary[language],
          examples: command.examples[language],
          arguments: Object.values(command.args).map(({ label, required }) => ({ label: label[language], required })),
          allowed: mayDo(command),
        })),
      },
      language,
    );
    return { parts: [{ kind: "card", card }] };
  }
  const own = all.filter(mayDo);
  const examplesOf = (names: readonly string[]) =>
    names.flatMap((name) => own.find((command) => command.name === name)?.examples[language][0] ?? []);
  const card = helpCard.render(
    {
      first: [...new Set(actor.roles.flatMap((role) => examplesOf(firstOfRole[role])))].slice(0, mostFirst),
      rooms: helpRooms
        .map(({ label, nouns }) => {
          const its = own.filter(({ name }) => nouns.includes(nounOf(name)));
          return {
            room: label[language],
            commands: its
              .slice(0, mostOfRoom)
              .map(({ summary, examples }) => ({ summary: summary[language], example: examples[language][0] ?? "" })),
            more: Math.max(0, its.length - mostOfRoom),
          };
        })
        .filter(({ commands: its }) => its.length > 0),
    },
    language,
  );
  return { parts: [{ kind: "card", card }] };
}

/** "Receive goods" is about receiving a purchase: a longer word of both. */
function sharesWord({ summary }: Command, wanted: string): boolean {
  const words: readonly string[] = summary.en.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return (wanted.match(/[a-z]{4,}/g) ?? []).some((word) => words.includes(word) || words.includes(word.replace(/(?:ing|s)$/, "")));
}

function isAbout(command: Command, wanted: string): boolean {
  const room = helpRooms.find(({ nouns }) => nouns.includes(nounOf(command.name)))?.label;
  const names = [command.name, command.summary.zh, command.summary.en, room?.zh ?? "", room?.en ?? ""].map((name) => name.toLowerCase());
  const one = wanted.replace(/s$/, "");
  return names.some((name) => name !== "" && (name.includes(one) || wanted.includes(name)));
}
