import type { Actor } from "../shared/actor";
import type { Section } from "./section";
import { policySections } from "./sections/policy-sections";
import { fieldsSection, flowsSection, formsSection, leadFormsSection, rulesSection, warehousesSection } from "./sections/record-sections";
import { reportSchedulesSection } from "./sections/report-schedules-section";
import { webhooksSection } from "./sections/webhooks-section";
import {
  companySection,
  grantsSection,
  holidaysSection,
  messageTextsSection,
  modulesSection,
  stagesSection,
  wordListSections,
  workWeekSection,
} from "./sections/setting-sections";

/** Everything that is configurable, in the order of the document: what others ask of stands before them. */
export const sections: readonly Section[] = [
  companySection,
  modulesSection,
  grantsSection,
  workWeekSection,
  holidaysSection,
  warehousesSection,
  stagesSection,
  ...wordListSections,
  messageTextsSection,
  ...policySections,
  formsSection,
  fieldsSection,
  flowsSection,
  webhooksSection,
  rulesSection,
  reportSchedulesSection,
  leadFormsSection,
];

/** Whether somebody who manages the configuration may read what a section says. */
export function mayRead({ permissions }: Pick<Actor, "permissions">, { readBy }: Section): boolean {
  return readBy === undefined || permissions.has(readBy);
}

export function sectionOf(name: string): Section | undefined {
  return sections.find((section) => section.name === name);
}
