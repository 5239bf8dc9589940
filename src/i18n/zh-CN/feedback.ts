import type en from "../en-US/feedback";

const feedback: typeof en = {
  "reached-target": (n) => `${n.kpi}：完成 ${n.actual}，目标 ${n.target}，达成率 ${n.attainment}。`,
  "above-target": (n) => `${n.kpi}：完成 ${n.actual}，比目标 ${n.target} 好 ${n.difference}，达成率 ${n.attainment}。`,
  "ahead-of-pace": (n) => `${n.kpi}：目前 ${n.actual}，快于此时应达的 ${n.expected}。`,
  "close-to-target": (n) => `${n.kpi}：完成 ${n.actual}，接近目标 ${n.target}，达成率 ${n.attainment}。`,
  "nearest-to-target": (n) => `${n.kpi}最接近目标：完成 ${n.actual}，目标 ${n.target}，达成率 ${n.attainment}。`,
  "largest-loss": (n) => `${n.kpi}：完成 ${n.actual}，目标 ${n.target}，达成率 ${n.attainment}；这一项失分最多，占总分 ${n.lost} 分。`,
  "short-of-target": (n) => `${n.kpi}：完成 ${n.actual}，目标 ${n.target}，达成率 ${n.attainment}，还差 ${n.difference}，占总分 ${n.lost} 分。`,
  "behind-pace": (n) => `${n.kpi}进度落后：目前 ${n.actual}，此时应达 ${n.expected}。`,
  "least-above-target": (n) => `各项目标均已达成。${n.kpi}的余量最小（达成率 ${n.attainment}），请商定如何保持。`,
  "no-data": (n) => `${n.kpi}：本期没有数据，暂时无法评价。`,
  askForObservation: "请补充一件您亲眼所见的事：当时的情形、对方的做法和产生的影响。",
  evidence: (n) => `${n.kpi}：${n.table} 表 ${n.rows} 行`,
  separator: "；",
  gap: (n) => `完成 ${n.actual}，目标 ${n.target}，达成率 ${n.attainment}，还差 ${n.difference}`,
  measureAtLeast: (p) => `${p.by} 前，${p.kpi} ≥ ${p.value}`,
  measureAtMost: (p) => `${p.by} 前，${p.kpi} ≤ ${p.value}`,
  actions: {
    training: (p) => `针对最能带动${p.kpi}的能力安排培训，内容共同商定。`,
    coaching: (p) => `围绕${p.kpi}每周辅导一次：每次一个案例，看试过什么、下一步试什么。`,
    process: (p) => `一步步梳理${p.kpi}的做法，改掉损失最大的一环。`,
    resources: (p) => `找出${p.kpi}缺什么（货源、工具、时间），并落实到位。`,
    "target-review": (p) => `对照历史数据和同事的完成情况，复核${p.kpi}的目标。`,
    "data-fix": (p) => `更正${p.kpi}中无法使用的单元格，然后刷新。`,
  },
};
export default feedback;
