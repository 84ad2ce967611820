import { formListCard, type FormListProps } from "../../../../cards/forms/form-list.card";
import { maySeeRecords } from "../../../domain/forms/form-rights";
import { pageOf } from "../../../domain/shared/page";
import { statesInWords } from "../../forms/form-words";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./form-list.grammar";

/** The forms whose records the asker may see, the newest first; archived ones for who manages forms. */
export const formList = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const asked = pageAsked(context);
    const mayManage = actor.permissions.has("form.manage");
    const seen = (await tx.forms.list()).filter((form) => maySeeRecords(form, actor) && (mayManage || form.state === "on"));
    const behind = seen.toReversed().filter(({ id }) => asked.after === null || id < asked.after);
    const found = pageOf(behind.slice(0, asked.limit + 1), asked);
    const forms: FormListProps["forms"][number][] = [];
    for (const form of found.items) {
      const counts = await tx.forms.countByState(form.id);
      forms.push({
        name: form.label[actor.language],
        prefix: form.prefix,
        states: statesInWords(form, actor.language),
        records: [...counts.values()].reduce((sum, count) => sum + count, 0),
        state: form.state,
      });
    }
    return showPage(context, found, (page) => formListCard.render({ forms, page, mayManage }, actor.language));
  },
});
