import { quoteListCard } from "../../../../cards/quotes/quote-list.card";
import { stateText } from "../../../../cards/kit/state-tag";
import { scopeOf } from "../../../domain/access/scope";
import { quoteStates, type QuoteState } from "../../../domain/quotes/quote";
import { todayOf } from "../../../domain/shared/settings";
import { customerName, customersByKey, nameOfCustomer, namesOf, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./quote-list.grammar";

/** Not answered yet, one way or the other. */
const open: readonly QuoteState[] = ["draft", "pendingApproval", "approved", "sent"];

/** Quotes of the actor's scope in their current version, the newest first. */
export const quoteList = defineCommand({
  ...grammar,
  async handle(context, { owner, customer, state: word }) {
    const { tx, actor } = context;
    const { language } = actor;
    const state = quoteStates.find((each) => each === word);
    const states = word === "open" ? open : state && [state];
    const filter = { ...(owner && { ownerId: owner.id }), ...(customer && { customerId: customer.id }), ...(states && { states }) };
    const found = await tx.quotes.list(scopeOf(actor), filter, pageAsked(context));
    const customers = await customersByKey(
      tx,
      found.items.map((each) => each.customerId),
    );
    const who = await namesOf(tx, actor, [owner?.id ?? null]);
    const today = await todayOf(tx);
    const quotes = found.items.map(({ number, customerId, current }) => {
      const whose = customers.get(customerId);
      return {
        number,
        customer: whose ? customerName(whose, actor) : "",
        versionNo: current.versionNo,
        state: current.state,
        total: sumOf(current.totalAmount, current.currency),
        validUntil: current.validUntil,
        over: current.validUntil !== null && current.validUntil < today && open.includes(current.state),
      };
    });
    const of = customer && (await nameOfCustomer(tx, actor, customer.id));
    const inState = state ? stateText("quote", state, language) : word === "open" ? openWords[language] : null;
    const asked = [owner && who(owner.id), of, inState].filter(Boolean);
    return showPage(context, found, (page) =>
      quoteListCard.render({ asked: asked.length === 0 ? null : asked.join(" · "), quotes, page }, language),
    );
  },
});

const openWords = { zh: "没定的", en: "open" } as const;
