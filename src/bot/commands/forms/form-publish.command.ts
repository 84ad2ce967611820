import { closeFormPage, openFormPage } from "../../../domain/forms/open-form-page";
import { formNamedIn } from "../../forms/named-form";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./form-publish.grammar";

export const formPublish = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { form: named, close, text = "" }) {
    const { id } = await formNamedIn(tx, text, named?.id);
    const page = await tx.formPages.of(id);
    // Asked for the address of one that is on the web, it is shown.
    if (close) await closeFormPage(tx, actor, id);
    else if (page?.state !== "open") await openFormPage(tx, actor, id);
    return showRecord("form", id);
  },
  undo: { instead: { zh: "发送“关闭表单网页”加表单名即可关闭。", en: "“close the web page of form” and its name closes it again." } },
});
