import type { Locale } from "../domain/locale";

/** The example person of the template; replaced by people's own. */
export interface TemplateWords { readonly id: string; readonly name: string; readonly team: string; readonly role: string; readonly manager: string; readonly product: string; readonly profile: string; readonly newYear: string }

const words: Readonly<Record<Locale, TemplateWords>> = {
  "en-US": { id: "E001", name: "Example Person", team: "North", role: "Sales representative", manager: "Example Manager", product: "Product A", profile: "Season", newYear: "New Year's Day" },
  "zh-CN": { id: "E001", name: "示例员工", team: "华北", role: "销售代表", manager: "示例经理", product: "产品甲", profile: "季节", newYear: "元旦" },
};

export const templateWords = (locale: Locale): TemplateWords => words[locale];
