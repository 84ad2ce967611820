import type { FormAccess, FormDefinition, FormMove } from "../../domain/forms/form-definition";
import { labelOf } from "../../domain/forms/check-form";
import type { Language, Role } from "../../domain/shared/actor";
import { ruleWords } from "../texts/rules";

const words = {
  zh: {
    everybody: "所有人",
    list: "、",
    reach: { own: "各看自己的", team: "按各角色看自己、团队或全部", all: "看全部" },
    roles: (names: string) => `（${names}）`,
  },
  en: {
    everybody: "everybody",
    list: ", ",
    reach: { own: "each their own", team: "each role as elsewhere: own, team or all", all: "all of them" },
    roles: (names: string) => ` (${names})`,
  },
};

export function rolesInWords(roles: readonly Role[] | null, language: Language): string {
  const say = words[language];
  return roles === null ? say.everybody : roles.map((role) => ruleWords[language].roles[role] ?? role).join(say.list);
}

export function reachInWords({ reach }: FormAccess, language: Language): string {
  return words[language].reach[reach];
}

export function moveInWords(form: FormDefinition, { from, to, roles }: FormMove, language: Language): string {
  const who = roles === null ? "" : words[language].roles(rolesInWords(roles, language));
  return `${labelOf(form, from, language)} → ${labelOf(form, to, language)}${who}`;
}

/** The form's states in their order. */
export function statesInWords({ settings: { states } }: Pick<FormDefinition, "settings">, language: Language): string {
  return states.map(({ label }) => label[language]).join(" → ");
}
