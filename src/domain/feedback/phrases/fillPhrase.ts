import type { SentenceValues } from "../sentence";
import type { Phrase } from "./parsePhrase";

/** The sentence: values go in as they are, whatever braces they hold themselves. */
export const fillPhrase = ({ parts }: Phrase, values: SentenceValues): string =>
  parts.map((part) => ("text" in part ? part.text : values[part.placeholder] ?? "–")).join("");
