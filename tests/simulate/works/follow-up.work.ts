import { count, pick, type Work } from "../desk";

/** A rep has talked to a customer. */
export const followUps: Work = {
  name: "log a follow-up",
  perOrder: 0.1,
  async do(desk) {
    const customer = pick(desk, desk.books.customers.values(), () => true);
    if (!customer) return false;
    await desk.office.say(customer.owner, `跟进了${customer.short}，说下周给答复`);
    return count(desk, "follow-ups");
  },
};
