import { contractListCard } from "../../../../cards/contracts/contract-list.card";
import { day } from "../../../../cards/kit/format";
import { scopeOf } from "../../../domain/access/scope";
import type { Contract } from "../../../domain/contracts/contract";
import type { Actor } from "../../../domain/shared/actor";
import { todayOf } from "../../../domain/shared/settings";
import type { ArgumentValues } from "../../conversation/arguments";
import { customerName, customersByKey, namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./contract-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Contracts by the day they end, the nearest first; asked for an end, only signed ones that still run. */
export const contractList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const today = await todayOf(tx);
    const until = asked.ending?.to ?? asked.endingBy?.day;
    const filter = until === undefined ? {} : { states: ["signed"] as const, endsFrom: asked.ending?.from ?? today, endsBy: until };
    const { items, next } = await tx.contracts.list(scopeOf(actor), filter, { limit: 50, after: null });
    const customers = await customersByKey(
      tx,
      items.map((each) => each.customerId),
    );
    const who = await namesOf(
      tx,
      actor,
      items.map((each) => each.ownerId),
    );
    const contracts = items.toSorted(byEnd).map((contract) => {
      const customer = customers.get(contract.customerId);
      const { number, title, state, endDay } = contract;
      return { number, title, state, endDay, customer: customer ? customerName(customer, actor) : "", owner: who(contract.ownerId) };
    });
    return showCard(contractListCard.render({ asked: inWords(asked, actor), contracts, more: next !== null }, actor.language));
  },
});

function byEnd(left: Contract, right: Contract): number {
  const [one, other] = [left.endDay ?? "9999", right.endDay ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
}

function inWords({ ending, endingBy }: Asked, { language }: Actor): string | null {
  if (ending) {
    const [from, to] = [day(ending.from, language), day(ending.to, language)];
    return language === "zh" ? `${from} 至 ${to} 到期` : `ending ${from} – ${to}`;
  }
  if (!endingBy) return null;
  return language === "zh" ? `${day(endingBy.day, language)} 前到期` : `ending by ${day(endingBy.day, language)}`;
}
