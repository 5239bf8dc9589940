const months = "january|february|march|april|may|june|july|august|september|october|november|december";
/**
 * "From July, call …": a time to come, then what to do. A word that ends in "s" is rather a thing than an order ("In May, sales …");
 * the few orders that do are named.
 */
const english = new RegExp(String.raw`(?:^|[.!?;]\s+)(?:from|in|by|starting(?: in| from)?|beginning(?: in)?|as of)\s+(?:(?:\d{1,2}\s+|the (?:end|start) of\s+)?(?:${months})|next \w+|monday|tuesday|wednesday|thursday|friday)[^,.!?]{0,12},\s+(?!(?:you|we|i|they|he|she|it|the|a|an|your|our|their|this|that|these|there|both|all|only|no|one|two|three|four|five)\b)(?:discuss|process|address|focus|pass|press|\p{Ll}+(?<!s|ed))\s`, "iu");
/** "下月起请…", "从七月开始，…": what is to be done is not done yet. */
const chinese = /(?:月份?|周[一二三四五六日]?|季度|[日号]|今天|明天|今年|明年)(?:起|开始)[，,]?(?![^。！？；]{0,40}[了过])[^。！？；，,\s]{2,}/u;

/** Whether a text says what to do from some time on, without any of the words a next step goes by. */
export const datedStep = (text: string): boolean => english.test(text) || chinese.test(text);
