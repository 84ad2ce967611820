import { createLead } from "../../domain/leads/create-lead";
import { createTodo } from "../../domain/todos/create-todo";
import { answer, askFor, dayAnswer, done, liveCard, type AskedField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** The longest that is taken over from a message. */
const longest = 500;

/** What a message says, put into the field that it most likely is for; the shortcut sends it as `said`. */
function saidIn(tap: Tap): { readonly value?: string } {
  const said = answer(tap, "said");
  return said === null ? {} : { value: said.slice(0, longest) };
}

/** What begins at a message, or at nothing: shortcuts of a platform's own menus. */
export const messageActions: readonly Action[] = [
  defineAction({
    name: "todo.new",
    permission: "todo.create",
    async handle(context, tap) {
      const title = answer(tap, "what");
      if (title === null) {
        const fields: AskedField[] = [
          { input: "text", lines: "many", maxLength: longest, name: "what", required: true, ...saidIn(tap) },
          { input: "day", name: "dueDay", required: false },
        ];
        return askFor(context, tap, { form: "newTodo", action: "todo.new", number: "", about: "", fields });
      }
      const dueDay = dayAnswer(tap, "dueDay");
      const todo = await createTodo(context.tx, context.actor, { title, ...(dueDay && { dueDay }) });
      return done(context, "todoMade", { number: todo.number }, [liveCard("todo", { kind: "todo", id: todo.id })]);
    },
  }),
  defineAction({
    name: "lead.new",
    permission: "lead.create",
    async handle(context, tap) {
      const company = answer(tap, "company");
      if (company === null) {
        const fields: AskedField[] = [
          { input: "text", maxLength: 200, name: "company", required: true },
          { input: "text", maxLength: 100, name: "contact", required: false },
          { input: "text", maxLength: 40, name: "phone", required: false },
          { input: "text", maxLength: 200, name: "email", required: false },
          { input: "text", lines: "many", maxLength: longest, name: "interest", required: false, ...saidIn(tap) },
        ];
        return askFor(context, tap, { form: "newLead", action: "lead.new", number: "", about: "", fields });
      }
      const lead = await createLead(context.tx, context.actor, {
        company,
        contactName: answer(tap, "contact"),
        phone: answer(tap, "phone"),
        email: answer(tap, "email"),
        interest: answer(tap, "interest"),
      });
      return done(context, "leadMade", { number: lead.number }, [liveCard("lead", { kind: "lead", id: lead.id })]);
    },
  }),
];
