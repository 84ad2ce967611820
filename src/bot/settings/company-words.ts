import { speakCompanyUnits } from "../../domain/company/word-lists";
import { standardStages, stagesOf, type Stage } from "../../domain/opportunities/stages";
import type { Tx } from "../../domain/shared/tx";
import type { Argument } from "../conversation/arguments";
import { stageWords } from "../commands/opportunities/stage-words";
import type { Grammar } from "../commands/define-grammar";

/** The grammars as this company speaks: with its own stages where it has changed them; its units are understood too. */
export async function withCompanyWords(tx: Tx, grammars: readonly Grammar[]): Promise<readonly Grammar[]> {
  await speakCompanyUnits(tx);
  const stages = await stagesOf(tx);
  return stages === standardStages ? grammars : ofStages(stages, grammars);
}

/** The last ones made: they are the same from message to message. */
let made: { readonly stages: string; readonly from: readonly Grammar[]; readonly grammars: readonly Grammar[] } | null = null;

function ofStages(stages: readonly Stage[], from: readonly Grammar[]): readonly Grammar[] {
  const key = JSON.stringify(stages);
  if (made?.stages === key && made.from === from) return made.grammars;
  const options = optionsOf(stages);
  const grammars = from.map((grammar) =>
    Object.values(grammar.args).some((argument) => argument.options === stageWords) ? spoken(grammar, options, stages) : grammar,
  );
  made = { stages: key, from, grammars };
  return grammars;
}

function spoken(grammar: Grammar, options: NonNullable<Argument["options"]>, stages: readonly Stage[]): Grammar {
  const args = Object.fromEntries(
    Object.entries(grammar.args).map(([name, argument]) => [name, argument.options === stageWords ? { ...argument, options } : argument]),
  );
  if (grammar.name !== "deal.move") return { ...grammar, args };
  const names = (language: "zh" | "en") => stages.map((stage) => phrasePart(stage[language])).join("|");
  return {
    ...grammar,
    args,
    words: {
      zh: [...grammar.words.zh, `{opportunity} 到|进|推到|推进到|进入|转到|改到|挪到 ${names("zh")}`],
      en: [
        ...grammar.words.en,
        `move|push|advance|bump|put|set {opportunity} to|into ${names("en")}`,
        `{opportunity} is_now|now_in|in|to ${names("en")}`,
      ],
    },
  };
}

/** As the phrases' little language writes words that stand together. */
function phrasePart(name: string): string {
  return name
    .replaceAll(/[|{}^$]/g, "")
    .trim()
    .replaceAll(/\s+/g, "_");
}

/** The company's own names; what people usually call a standard stage goes on meaning it while it has its name. */
function optionsOf(stages: readonly Stage[]): NonNullable<Argument["options"]> {
  return Object.fromEntries(
    stages.map(({ code, zh, en }) => {
      const standard = standardStages.find((stage) => stage.code === code);
      const usual = standard?.zh === zh && standard.en === en ? stageWords[code] : undefined;
      return [code, { zh: [...new Set([zh, ...(usual?.zh ?? [])])], en: [...new Set([en, ...(usual?.en ?? [])])] }];
    }),
  );
}
