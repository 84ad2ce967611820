import type { ListedWord } from "../company/word-lists";
import type { FieldDeclaration, Label, RecordType, RecordTypes } from "../conditions/record-type";
import { standardStages, type Stage } from "../opportunities/stages";

/** The company's own words for what the product's fields hold; a list that it does not keep is empty. */
export interface CompanyWords {
  readonly stages: readonly Stage[];
  readonly leadSources: readonly ListedWord[];
  readonly regions: readonly ListedWord[];
}

export const stageOptions = (stages: readonly Stage[]): Readonly<Record<string, Label>> =>
  Object.fromEntries(stages.map(({ code, zh, en }) => [code, { zh, en }]));

/** What is kept of a listed word is its Chinese; a record that came by itself may hold others, so that the field stays a text. */
const listed = (words: readonly ListedWord[]): Readonly<Record<string, Label>> =>
  Object.fromEntries(words.map(({ zh, en }) => [zh, { zh, en }]));

/** The kinds of record with the words in them that the company goes by: a deal's stages, where its leads come from. */
export function withCompanyWords(types: RecordTypes, { stages, leadSources, regions }: CompanyWords): RecordTypes {
  return {
    ...types,
    ...(stages !== standardStages && given(types, "opportunity", { stage: stageOptions(stages) })),
    ...given(types, "lead", {
      ...(leadSources.length > 0 && { source: listed(leadSources) }),
      ...(regions.length > 0 && { region: listed(regions) }),
    }),
  };
}

function given(types: RecordTypes, kind: string, options: Readonly<Record<string, Readonly<Record<string, Label>>>>): RecordTypes {
  const type = types[kind];
  if (!type || Object.keys(options).length === 0) return {};
  const fields = Object.entries(options).flatMap(([name, of]): readonly (readonly [string, FieldDeclaration])[] => {
    const field = type.fields[name];
    return field ? [[name, { ...field, options: of }]] : [];
  });
  const spoken: RecordType = { ...type, fields: { ...type.fields, ...Object.fromEntries(fields) } };
  return { [kind]: spoken };
}
