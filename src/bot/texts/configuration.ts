import type { Language } from "../../domain/shared/actor";

/** What is said about the configuration as a whole. */
export const configurationTexts: Readonly<Record<Language, { readonly howToImport: string }>> = {
  zh: {
    howToImport:
      "把配置文件（.json）直接发到这里就行。我会先列出会改什么、哪里放不进去，你点“启用”才生效。文件可以从“导出配置”得到，只留要改的部分也可以。",
  },
  en: {
    howToImport:
      "Send the configuration file (.json) here. I first list what it changes and what cannot be put in place; nothing happens before you tap “Put in place”. “config export” gives such a file; sections that you leave out stay as they are.",
  },
};
