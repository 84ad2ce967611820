import { contractListCard } from "../../../../cards/contracts/contract-list.card";
import { day } from "../../../../cards/kit/format";
import { stateText } from "../../../../cards/kit/state-tag";
import { scopeOf } from "../../../domain/access/scope";
import { contractStates } from "../../../domain/contracts/contract";
import type { ContractFilter } from "../../../domain/contracts/contract-store";
import type { Actor } from "../../../domain/shared/actor";
import { todayOf } from "../../../domain/shared/settings";
import type { ArgumentValues } from "../../conversation/arguments";
import { customerName, customersByKey, nameOfCustomer, namesOf } from "../../presenters/wording";
import { defineCommand, type CommandContext } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./contract-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Contracts by the day they end, the nearest first; asked for an end, only signed ones that still run. */
export const contractList = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const found = await tx.contracts.list(scopeOf(actor), await filterOf(context, asked), pageAsked(context));
    const customers = await customersByKey(
      tx,
      found.items.map((each) => each.customerId),
    );
    const who = await namesOf(tx, actor, [asked.owner?.id ?? null, ...found.items.map((each) => each.ownerId)]);
    const contracts = found.items.map((contract) => {
      const customer = customers.get(contract.customerId);
      const { number, title, state, endDay } = contract;
      return { number, title, state, endDay, customer: customer ? customerName(customer, actor) : "", owner: who(contract.ownerId) };
    });
    const of = asked.customer && (await nameOfCustomer(tx, actor, asked.customer.id));
    const said = [asked.owner && who(asked.owner.id), of, stateInWords(asked, actor), endInWords(asked, actor)].filter(Boolean);
    const asking = said.length === 0 ? null : said.join(" · ");
    return showPage(context, found, (page) => contractListCard.render({ asked: asking, contracts, page }, actor.language));
  },
});

async function filterOf({ tx }: CommandContext, { ending, endingBy, owner, customer, state }: Asked): Promise<ContractFilter> {
  const until = ending?.to ?? endingBy?.day;
  const wanted = contractStates.find((each) => each === state);
  return {
    nearestEndFirst: true,
    ...(owner && { ownerId: owner.id }),
    ...(customer && { customerId: customer.id }),
    ...(wanted && { states: [wanted] }),
    ...(until !== undefined && { states: ["signed"], endsFrom: ending?.from ?? (await todayOf(tx)), endsBy: until }),
  };
}

function stateInWords({ state }: Asked, { language }: Actor): string | null {
  const known = contractStates.find((each) => each === state);
  return known ? stateText("contract", known, language) : null;
}

function endInWords({ ending, endingBy }: Asked, { language }: Actor): string | null {
  if (ending) {
    const [from, to] = [day(ending.from, language), day(ending.to, language)];
    return language === "zh" ? `${from} 至 ${to} 到期` : `ending ${from} – ${to}`;
  }
  if (!endingBy) return null;
  return language === "zh" ? `${day(endingBy.day, language)} 前到期` : `ending by ${day(endingBy.day, language)}`;
}
