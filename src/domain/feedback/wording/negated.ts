/** "Do not be lazy" says somebody is; "not only" denies nothing. */
const english = /(?:^|[^\p{L}])(?:not|never|hardly|neither|nor|no|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)\s+(?:(?!be\b|being\b|only\b|just\b)[^\s,.;:!?]+\s+){0,2}$/iu;
const chinese = /(?:不|没|没有|并非|并没|从未|从没|毫无|绝无)(?:是|很|太|够|算|会|显得|有|个|一个|那么|什么){0,2}$/u;

/** Whether what begins at an offset is denied by the words right before it: "not careless", "并不粗心". */
export const negated = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 40), at);
  return english.test(before) || chinese.test(before);
};
