import { newId, type Id } from "../shared/id";
import { optionalText, requireText } from "../shared/record-change";
import type { Contact } from "./customer";
import { ifGiven, normalEmail, normalPhone } from "./reachable";

export interface ContactInput {
  readonly name: string;
  readonly called?: string | null;
  readonly title?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

/** Refuses `contact.badPhone`, `contact.badEmail`, `text.*`. */
export function contactFrom(customerId: Id, position: number, input: ContactInput): Contact {
  return {
    id: newId(),
    customerId,
    name: requireText("contact", input.name, 200),
    called: optionalText("called", input.called, 100),
    title: optionalText("title", input.title, 100),
    phone: ifGiven(input.phone, normalPhone),
    email: ifGiven(input.email, normalEmail),
    position,
    version: 1,
  };
}
