/** Stands for the colleague's name in a sentence; no text holds it. */
const N = "\uE000";
const number = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b`;
const hanNumber = "[\\d一二两三四五六七八九十百千]";
const clause = "[^，,。；;]";

/** Ways of setting "you" beside a colleague that have no word of comparison next to the name. */
const english: readonly RegExp[] = [
  // "half as much as Bo", "not as quick as Grace"; a time or an addition compares nobody.
  new RegExp(String.raw`\bas (?!soon|long|well|far)(?:[\w-]+ ){1,3}as ${N}`, "iu"),
  new RegExp(String.raw`${N} [^.;]{0,60}\bas (?:[\w-]+ ){1,3}as you\b`, "iu"),
  new RegExp(String.raw`${N} (?:is|was|has been|does|did|gets|works)\b[^.;,]{0,15}\b(?:better|worse|faster|quicker|stronger|sharper|ahead of you)\b`, "iu"),
  new RegExp(String.raw`\b(?:leaf out of|(?:measure|live) up to|(?:keep|catch) up with|(?:lag|lags|trail|trails|fall|falls|are|far) behind) ${N}`, "iu"),
  new RegExp(String.raw`^\W*(?:next to|beside|against) ${N}[^.;]{0,20}\byou`, "iu"),
  // The same verb with a number each, or "only" before yours: "Bo sold 40 and you sold 20".
  new RegExp(String.raw`${N} (\w+)(?: \w+){0,2}? ${number}[^.;]{0,40}\byou (?:only |just )?\1(?: \w+){0,2}? ${number}`, "iu"),
  new RegExp(String.raw`\byou (?:only |just )?(\w+)(?: \w+){0,2}? ${number}[^.;]{0,40}${N} \1(?: \w+){0,2}? ${number}`, "iu"),
  new RegExp(String.raw`${N} \w+(?: \w+){0,2}? ${number}[^.;]{0,40}\byou(?: \w+)? (?:only|just|merely)(?: \w+){0,2}? ${number}`, "iu"),
];
const chinese: readonly RegExp[] = [
  new RegExp(`[跟和与同离]${N}${clause}{0,4}(?:差|相差|没法比)`, "u"),
  new RegExp(`(?:向${N}(?:看齐)|对标${N}|以${N}为(?:榜样|标杆))`, "u"),
  // "没有王小明努力"; "没有王小明的帮助" compares nobody.
  new RegExp(`没有?${N}(?:那么|这么|那样)?(?![的在给帮来去参提发交签转通做说]|支持)\\p{Script=Han}{1,4}(?=[，,。；;！？\\s]|$)`, "u"),
  new RegExp(`(?:低于|高于|少于|多于|落后于|不及|逊于|输给|比不上)${N}`, "u"),
  new RegExp(`${N}${clause}{0,12}(?:高出|多出|超过|领先|甩开|胜过|强过|好过)[你您]`, "u"),
  new RegExp(`${N}${clause}{0,10}是[你您]的${clause}{0,4}倍|人家${N}`, "u"),
  // A number each; what somebody passes on to you is no comparison.
  new RegExp(`${N}[^，,。；;给请]{0,12}${hanNumber}${clause}{0,8}[，,](?:而|但)?[你您](?:却|就)?(?:只|才|仅|就)?${clause}{0,4}${hanNumber}`, "u"),
  new RegExp(`[你您](?:只|才|仅)?[^，,。；;给]{0,4}${hanNumber}${clause}{0,8}[，,](?:而|但)?${N}[^，,。；;给请]{0,6}${hanNumber}`, "u"),
  new RegExp(`${N}(\\p{Script=Han}{1,3})了${clause}{0,8}[，,](?:而|但)?[你您](?:却|还)?没有?\\1`, "u"),
];

/**
 * Whether a sentence sets its reader beside the colleague whose name stands at a place in it: the same thing measured of both, or
 * an example to follow. A colleague who is to be asked, or who passed something on, is part of the work and not meant.
 * @param name where the name stands in the sentence.
 * @example setBeside("Bo sold 40 and you sold 20.", { from: 0, to: 2 }) // true
 */
export function setBeside(sentence: string, name: { readonly from: number; readonly to: number }): boolean {
  const marked = `${sentence.slice(0, name.from)}${N}${sentence.slice(name.to).replace(/^['’]s\b/u, " ")}`.replace(/ {2,}/gu, " ");
  return [...english, ...chinese].some((pattern) => pattern.test(marked));
}
