import { scopeOf } from "../../../domain/access/scope";
import { recordListCard } from "../../../../cards/fields/record-list.card";
import { checkCondition } from "../../../domain/conditions/check-condition";
import type { Condition } from "../../../domain/conditions/condition";
import type { RecordType, RecordTypes } from "../../../domain/conditions/record-type";
import { maySee } from "../../../domain/fields/fill-fields";
import { requireMayWith, scopeWith } from "../../../domain/fields/record-access";
import { momentOf } from "../../../domain/conditions/moment-of";
import type { Actor } from "../../../domain/shared/actor";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { valueInWords } from "../../fields/field-in-words";
import { readCondition } from "../../fields/read-condition";
import { conditionSentence } from "../../presenters/condition-sentence";
import { recordsNamed } from "../../rules/records-named";
import { defineCommand } from "../define-command";
import { pageAsked, rowsOnPage, showPage } from "../paging";
import { grammar } from "./record-find.grammar";
import { recordMeant } from "./record-options";

/** Records by what their own fields hold, and by the built-in ones too; never more of them than the asker may see. */
export const recordFind = defineCommand({
  ...grammar,
  async handle(context, { record, text = "" }) {
    const { tx, actor } = context;
    const { language } = actor;
    const types = await tx.records.types();
    const kind = (await recordMeant(tx, record)) ?? "";
    requireMayWith(types, kind, actor, "see");
    const type = types[kind];
    if (!type) throw new Refusal("field.noRecord", { record: kind });
    const fields = (await tx.fields.list()).filter((field) => field.recordKind === kind && field.state === "on");
    const known = (await recordsNamed(text, tx.lexicon, scopeOf(actor))).map((match) => ({
      kind: match.kind,
      id: match.id,
      word: match.word,
    }));
    const hidden = fields.filter((field) => !maySee(field, actor)).map(({ name }) => name);
    const asked = checkCondition(types, kind, readCondition(askedIn(withoutName(text, type), type), without(type, hidden), known), {
      changes: false,
    });
    const { after } = pageAsked(context);
    const condition = { all: [asked, ...inSight(types, kind, actor)] };
    const found = pageOf(await tx.records.matching(kind, condition, await momentOf(tx), after, rowsOnPage + 1), {
      after,
      limit: rowsOnPage,
    });
    const shown = fields.filter(({ name }) => JSON.stringify(asked).includes(`"${name}"`));
    const records: { readonly name: string; readonly values: readonly string[] }[] = [];
    for (const each of found.items) {
      const values = [];
      for (const field of shown) values.push(await valueInWords(tx, field, each.fields[field.name] ?? null, language));
      records.push({
        name: [each.fields["number"], each.fields["name"] ?? each.fields["company"] ?? each.fields["title"]].filter(Boolean).join(" "),
        values,
      });
    }
    const names = new Map(known.map(({ id, word }) => [id, word]));
    return showPage(context, found, (page) =>
      recordListCard.render(
        {
          kind: type.label[language],
          asked: conditionSentence({ types, language, nameOf: (_, id) => names.get(id) ?? id }, kind, asked),
          columns: shown.map(({ label }) => label[language]),
          records,
          page,
        },
        language,
      ),
    );
  },
});

/** Those that the asker may see: nobody's are only in the sight of who sees all. */
function inSight(types: RecordTypes, kind: string, actor: Actor): readonly Condition[] {
  const scope = scopeWith(types, kind, actor);
  if (scope.kind === "all" || !Object.hasOwn(types[kind]?.fields ?? {}, "owner")) return [];
  return [{ field: "owner", is: "in", value: scope.ownerIds }];
}

function without(type: RecordType, hidden: readonly string[]): RecordType {
  return { ...type, fields: Object.fromEntries(Object.entries(type.fields).filter(([name]) => !hidden.includes(name))) };
}

/** A form of the company's own may be called like one of its fields: equipment loans whose equipment … */
function withoutName(text: string, { own, label }: RecordType): string {
  if (!own) return text;
  const word = [label.zh, label.en].find((each) => text.toLowerCase().includes(each.toLowerCase()));
  const at = word === undefined ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 || word === undefined ? text : `${text.slice(0, at)} ${text.slice(at + word.length)}`;
}

/** From the first field that is named: "行业是汽车的客户" asks 行业是汽车, "customers whose industry is auto" asks industry is auto. */
function askedIn(text: string, type: RecordType): string {
  const said = text.normalize("NFKC").trim();
  const lower = said.toLowerCase();
  const places = Object.values(type.fields)
    .filter(({ own, archived }) => own !== undefined && !archived)
    .flatMap(({ label }) => [lower.indexOf(label.zh.toLowerCase()), lower.indexOf(label.en.toLowerCase())])
    .filter((at) => at >= 0);
  const from = places.length === 0 ? 0 : Math.min(...places);
  return said
    .slice(from)
    .replace(/的?\s*(?:客户|线索|商机|报价单?|销售订单|订单|合同|产品|工单|联系人|供应商)?(?:有哪些)?\s*[?？。]?$/, "");
}
