import type en from "../en-US/feedback";

const feedback: typeof en = {
  askForObservation: "请补充一件您亲眼所见的事：当时的情形、对方的做法和产生的影响。",
  evidence: (p) => `${p.kpi}：${p.table} 表 ${p.count} 行（第 ${p.rows} 行）`,
  exact: (p) => `${p.kpi} ${p.actual} / ${p.target}（${p.table} ${p.rows}；${p.count}）`,
  evidenceHeading: (p) => `依据：${p.evidence}`,
  separator: "；",
  gap: (n, lowerIsBetter) => `实际 ${n.actual}，${lowerIsBetter ? "上限" : "目标"} ${n.target}，达成率 ${n.attainment}，${lowerIsBetter ? "超出" : "还差"} ${n.difference}`,
  measureAtLeast: (p) => `${p.from} 至 ${p.by}，${p.kpi} ≥ ${p.value}`,
  measureAtMost: (p) => `${p.from} 至 ${p.by}，${p.kpi} ≤ ${p.value}`,
  atPace: "（按当前目标的进度折算）",
  measureInstead: {
    "target-review": (p) => `目标表里有双方都认可的${p.kpi}目标`,
    "data-fix": (p) => `${p.kpi}不再有数据问题`,
  },
  ask: (p) => `先谈清楚${p.kpi}卡在哪里，再选定原因和措施。`,
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
