import type en from "../en-US/setup";

const setup: typeof en = {
  settings: {
    asOf: "按哪一天评分。留空表示今天。",
    improvementLine: "得分低于此分数的指标会生成改进计划。",
    missingCountsAsZero: "否：没有数据的指标列出来但不计分。是：按 0 计。",
    onTrackWithin: "落后目标不到这么多个百分点，仍算进度正常。",
    behindWithin: "落后不超过这么多个百分点为进度落后，超过则为有风险。",
    planDays: "改进措施从开始到完成期限的天数。",
  },
};
export default setup;
