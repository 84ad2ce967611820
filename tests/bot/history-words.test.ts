import { actWords } from "../../src/bot/texts/history";
import { sourcesUnder } from "../architecture/sources";

const written = /(?:auditCreated|auditChange)\(\s*tx,\s*\w+,\s*"\w+\.(\w+)"|\bverb: "\w+\.(\w+)"/g;
const acts = new Set(
  sourcesUnder("src").flatMap(({ text }) => [...text.matchAll(written)].map(([, first, second]) => first ?? second ?? "")),
);

test("the log is found in the sources", () => expect(acts.size).toBeGreaterThan(40));

test.each([...acts].toSorted())("%s, which the log tells of, has words in both languages", (act) => {
  expect(actWords[act]?.zh).toMatch(/[一-龥]/);
  expect(actWords[act]?.en).toMatch(/[a-z]/);
});
