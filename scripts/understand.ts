import { readUtterances, scoreUtterance, type Score } from "../tests/support/score-utterances";

/** Scores a file of messages: right intent and right arguments, by language, listing what was missed. */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error("usage: npm run understand -- FILE.jsonl");
  const scores: Score[] = [];
  for (const utterance of readUtterances(file)) scores.push(await scoreUtterance(utterance));
  for (const { utterance, why, exists } of scores.filter(({ understood }) => !understood)) {
    console.log(
      `${utterance.id} ${utterance.lang} ${utterance.intent}${exists ? "" : " (not there yet)"} | ${utterance.text.replaceAll("\n", "⏎").slice(0, 110)} | ${why}`,
    );
  }
  const share = (some: readonly Score[]) =>
    `${some.filter(({ understood }) => understood).length} of ${some.length} (${some.length === 0 ? 0 : Math.round((100 * some.filter(({ understood }) => understood).length) / some.length)} %)`;
  for (const language of ["zh", "en"] as const) {
    const own = scores.filter(({ utterance }) => utterance.lang === language);
    console.log(`${language}: existing capabilities ${share(own.filter(({ exists }) => exists))}, all ${share(own)}`);
  }
  const carriedOut = scores.filter(({ utterance, wouldAct }) => wouldAct && (utterance.expect === "ask" || utterance.expect === "refuse"));
  console.log(
    `ask/refuse messages that would be carried out: ${carriedOut.length} ${carriedOut.map(({ utterance }) => utterance.id).join(" ")}`,
  );
}

main(process.argv[2]).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
