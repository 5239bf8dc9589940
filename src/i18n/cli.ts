import type { Locale } from "../domain/locale";
import enUS from "./en-US/cli";
import zhCN from "./zh-CN/cli";

export type CliWords = typeof enUS;
/** Sentences of the command line in one language. */
export const cliWords = (locale: Locale): CliWords => (locale === "zh-CN" ? zhCN : enUS);
