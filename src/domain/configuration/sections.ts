import type { Section } from "./section";
import { policySections } from "./sections/policy-sections";
import { fieldsSection, flowsSection, formsSection, leadFormsSection, rulesSection, warehousesSection } from "./sections/record-sections";
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
  rulesSection,
  leadFormsSection,
];

export function sectionOf(name: string): Section | undefined {
  return sections.find((section) => section.name === name);
}
