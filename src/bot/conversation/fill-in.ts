import type { CommandContext } from "../commands/define-command";
import { speakerOf, type Waiting } from "./dialogue-state";
import { fillArguments } from "./fill-arguments";
import { readMessage } from "./read-message";
import type { Vocabulary } from "./vocabulary";

/** What was typed for each missing argument, read the same way as a message: a name, a day, lines. */
export async function filledIn(
  vocabulary: Vocabulary,
  context: CommandContext,
  waiting: Waiting,
  values: Readonly<Record<string, string>>,
): Promise<Pick<Waiting, "args" | "doubts">> {
  const grammar = vocabulary.grammars.find(({ name }) => name === waiting.command);
  const args: Record<string, unknown> = { ...waiting.args };
  const doubts = [...waiting.doubts];
  const speaker = speakerOf(context);
  for (const [name, typed] of Object.entries(values)) {
    const argument = grammar?.args[name];
    if (!grammar || !argument || typed.trim() === "") continue;
    if (argument.kind === "text" || argument.kind === "company" || argument.kind === "newPerson") {
      args[name] = typed.trim();
      continue;
    }
    // A name of terms counts beside the word for what it names.
    const said = argument.kind === "terms" ? `${argument.label.zh} ${typed}` : typed;
    const message = await readMessage(said, [], speaker, context.tx.lexicon);
    const products = message.spans.flatMap((span) =>
      "matches" in span && span.kind === "product" ? span.matches.map(({ id }) => id) : [],
    );
    const numbers = message.spans.flatMap((span) => (span.kind === "document" ? [span.number] : []));
    const knowledge = {
      units: await context.tx.lexicon.unitsOf(products),
      documents: await context.tx.lexicon.documents(numbers),
      deals: [],
    };
    const { cues: _cues, cueOnly: _cueOnly, ...plain } = argument;
    const filled = fillArguments({ ...grammar, args: { [name]: plain } }, message, { words: [], allWords: [] }, speaker, knowledge);
    if (filled.args[name] !== undefined) args[name] = filled.args[name];
    doubts.push(...filled.doubts);
  }
  return { args, doubts };
}
