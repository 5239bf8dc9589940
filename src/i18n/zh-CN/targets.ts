import type en from "../en-US/targets";

const targets: typeof en = {
  goal: (p) => `${p.from}至${p.to}，${p.kpi}${p.direction === "higher-is-better" ? "不低于" : "不高于"} ${p.target}${p.details.length === 0 ? "" : `（${p.details.join("，")}）`}${p.acceptance === "" ? "" : `，${p.acceptance}`}。`,
  baseline: (p) => `基准值 ${p.value}`,
  stretch: (p) => `挑战值 ${p.value}`,
  weight: (p) => `权重 ${p.percent}%`,
  accepted: (p) => `已于${p.day}确认`,
  notAccepted: "尚未确认",
  ofOwner: {
    person: (p) => `${p.name}：${p.goal}`,
    role: (p) => `每位${p.name}：${p.goal}`,
    team: (p) => `${p.name}全体人员：${p.goal}`,
    kpi: (p) => p.goal,
    row: (p) => p.goal,
    table: (p) => p.goal,
  },
  owner: {
    person: (p) => p.name,
    role: (p) => `岗位：${p.name}`,
    team: (p) => `团队：${p.name}`,
    kpi: (p) => `指标：${p.name}`,
    row: (p) => (p.name === "" ? "未写责任人" : p.name),
    table: () => "所有目标",
  },
  remedy: {
    "kpi-name": (p) => `改为“${p.value}”`,
    "swap-dates": () => "对调两个日期",
    "end-in-cycle": (p) => `改为 ${p.value} 结束`,
    weights: () => "把权重调整为合计 100%",
  },
  change: (p) => `${p.cell}：${p.found === "" ? "（空）" : p.found} → ${p.value}`,
  wasAccepted: (p) => `这会改动已于 ${p.day} 确认的目标，请一起商定。`,
  oneClick: (p) => `${p.changes}（可在窗格“设置 › 目标”中一键更改）`,
  seeKpi: (p) => `见指标“${p.kpi}”的各行。`,
};
export default targets;
