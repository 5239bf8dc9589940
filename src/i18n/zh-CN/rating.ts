import type { RatingWords } from "../en-US/rating";

const rating: RatingWords = {
  manager: (p) => `上级 ${p.score}`,
  self: (p) => `自评 ${p.score}`,
  unrated: "上级尚未评分",
  next: (p) => `${p.score} 分要求：${p.behaviour}`,
  open: "按能力项评分",
  about: "请选择本期最常见到的表现。只写入您改动的评分，写到评价表。",
  step: (p) => `${p.score} · ${p.behaviour}`,
  ownScore: (p) => `自评：${p.score}`,
  several: (p) => `已有 ${p.count} 位上级评分，以平均分计。请在评价表中修改您自己的评分。`,
  noAnchors: "还没有写明各分数对应的表现，可在“设置 › 评分标准”中补充。",
  save: "保存评分",
  cancel: "以后再说",
};
export default rating;
