import type en from "../en-US/plans";

const more = (value: number): string => Math.abs(value).toFixed(1);

const spell = (days: number): string => (days < 61 ? `${days} 天` : days < 730 ? `${Math.floor(days / 30.44)} 个月` : `${Math.floor(days / 365.25)} 年`);

const plans: typeof en = {
  why: {
    fall: (p) => `触发原因：最近一个完整月份为 ${p.last}，超出本人自身的界限 ${p.limit}（${p.months} 个月通常为 ${p.usual}）。`,
    line: "触发原因：得分低于设置里的改进线。",
  },
  data: {
    for: (p) => `数据有误？支持：此指标需要的、此人的 ${p.cells} 个单元格无法使用（${p.first}）。`,
    against: "数据有误？不支持：此指标需要的、此人的单元格全部可用。",
  },
  target: {
    for: "目标不切实际？支持：",
    against: "目标不切实际？不支持：",
    none: "目标不切实际？无从判断：有此指标的同事太少，也没有可比的往期。",
    peers: (p) => `有此指标的 ${p.peers} 位同事中，${p.reached} 位已达标`,
    growth: (p) => `目标要求达到此前水平的 ${p.asked}，有记录以来最好的是 ${p.best}`,
    join: "；",
    end: "。",
  },
  resources: {
    for: (p) => `缺货？支持：此人销售的 ${p.products} 种产品中，${p.short} 种库存不足或断过货（共缺货 ${p.days} 天）。`,
    against: (p) => `缺货？不支持：此人销售的 ${p.products} 种产品都有货。`,
    "no-table": "缺货或资源不足？无从判断：没有含“产品”和“库存”两列的 Inventory 表。",
    "no-products": "缺货？无从判断：Inventory 表里没有此人销售的产品。",
    "not-stock": "资源不足？无从判断：库存不影响此指标，Inventory 表也不涉及其他资源，请当面询问。",
  },
  process: {
    for: "流程问题？支持：",
    against: "流程问题？不支持：",
    none: "流程问题？无从判断：团队里有此指标的同事太少，分不清是流程还是个人。",
    team: (p) => `团队里其他 ${p.team} 人中，${p.short} 人此指标也有差距`,
    own: (p) => (p.short === 0 ? `本人 ${p.others + 1} 项指标中，只有这一项有差距` : `本人其余 ${p.others} 项指标中，${p.short} 项有差距`),
    join: "；",
    end: "。",
  },
  skill: {
    for: "技能不足？支持：",
    against: "技能不足？不支持：",
    none: "技能不足？无从判断：没有入职日期，也没有可以公开的评估结果。",
    days: (p) => `到岗 ${spell(p.days)}`,
    competency: (p) => `评估中最低的能力项：${p.name}，${p.mean}（满分 ${p.max}）`,
    join: "；",
    end: "。",
  },
  will: {
    for: "意愿问题？其他原因都被数据排除；请坦诚地问，耐心地听。",
    none: "意愿问题？数字说明不了，最后再问。",
  },
  support: {
    training: "参加培训的时间，以及练手的实例",
    coaching: "上级每周一小时",
    process: "请熟悉流程的人协助半天",
    resources: "指定专人落实所缺的东西",
    "target-review": "面谈所需的历史数据和同事数据",
    "data-fix": "数据源的权限，以及录入人是谁",
  },
  askSupport: "先花半小时听本人讲，再作决定",
  met: { yes: "已达到", no: "尚未达到", within: "目前未超出" },
  effect: {
    better: (p) => `有效：比 ${p.others} 位没有此措施的相似同事好 ${p.size} 个标准差，其中没有一位变化同样突出。`,
    worse: (p) => `反效果：比 ${p.others} 位没有此措施的相似同事差 ${p.size} 个标准差，其中没有一位变化同样突出。`,
    inconclusive: "无法下结论：",
    one: {
      "too-few-plans": "计划太少。",
      "no-similar-people": "单个计划需要 19 位没有此类措施的相似同事作对照。",
      "zero-not-excluded": "没有此措施的相似同事也有同样大的变化。",
    },
    "not-yet": (p) => `${p.day} 之前无法判断：计划结束后要再过同样长的时间。`,
    "no-rows": "无法下结论：此指标没有按日的数据行，无法对比前后。",
    "data-begins-later": "无法下结论：计划之前的数据不够长，至少要与计划等长。",
    "nothing-of-the-person": "无法下结论：此人在计划之前或之后没有数据。",
    "no-action-type": "无法判断：没有选措施类型。",
    unchecked: "尚未关闭：缺少验收日期。",
  },
  ledger: {
    heading: "措施成效",
    allKpis: "全部指标",
    better: (p) => `有效：${p.plans} 个计划，比没有此措施的相似同事好 ${more(p.size)} 个标准差。`,
    worse: (p) => `反效果：${p.plans} 个计划，比没有此措施的相似同事差 ${more(p.size)} 个标准差。`,
    inconclusive: {
      "too-few-plans": (p) => `无法下结论：只有 ${p.people} 人的计划可以对比，至少需要 5 人。`,
      "no-similar-people": () => "无法下结论：没有此措施的相似同事太少。",
      "zero-not-excluded": () => "无法下结论：区间包含零，相似同事的变化可能一样大。",
    },
    left: (p) => `未能对比：${p.plans} 个。`,
  },
  pane: {
    back: "全部人员",
    about: "把已关闭的计划与没有此类措施的相似同事对比。低分常会自行回升，因此只看前后变化不算有效。标准差：人与人之间通常相差多少。",
    none: "还没有已关闭的计划。状态为“已完成”并填写验收日期后，计划才计入。",
    counts: (p) => `已关闭 ${p.closed} 个计划，涉及 ${p.people} 人`,
    interval: (p) => `${p.estimate} 个标准差，95% 区间 ${p.low} 至 ${p.high}`,
    open: "打开“措施成效”表",
    causes: "数据能说明的原因",
    checks: "待跟进",
    checkDue: (p) => `第 ${p.number} 次跟进，应于 ${p.day}`,
    measured: (p) => `当前值：${p.value}；应达到的值：${p.goal}；${p.met}。`,
    status: (p) => `状态：${p.status}`,
    link: "措施成效",
  },
};
export default plans;
