const determiner = /(?:^|[^\p{L}])(?:the|a|an|this|that|its|our|their|such an?)\s+$/iu;
/** What people do and how they are is theirs; everything else an adjective stands before is a thing. */
const personal = /^\s+(?:and|or|person|man|woman|guy|colleague|employee|worker|performer|seller|manager|character|personality|attitude|behaviou?r|manner|way|tone|style|nature|streak|mistake|mistakes|error|errors|work|remark|remarks|comment|comments|reply|replies|response|e-?mail|mood)\b/iu;

/** Whether an English adjective at a place is that of a thing: "the aggressive timeline", not "you are aggressive". */
export const ofAThing = (text: string, from: number, to: number): boolean => {
  const after = text.slice(to);
  return determiner.test(text.slice(Math.max(0, from - 20), from)) && /^\s+\p{Ll}{3,}/u.test(after) && !personal.test(after) && !/^\s+(?:with|about|when|while|because|towards?|for|since|but)\b/u.test(after);
};
