import type en from "../en-US/calibration";

const signed = (value: number): string => value.toLocaleString("zh-CN", { signDisplay: "exceptZero", minimumFractionDigits: 2, maximumFractionDigits: 2 });
const byChance = (chance: number): string => (chance < 0.01 ? "不到 1%" : `约 ${Math.round(chance * 100)}%`);

const calibration: typeof en = {
  kinds: { all: "全部", team: "团队", manager: "上级" },
  everybody: "全部人员",
  few: (p) => `共 ${p.people} 人，人数太少，再细分就会看出是谁。`,
  leniency: (one) => {
    if (one.kind === "none") {
      switch (one.why) {
        case "no-agreed": return "还没有商定等级。";
        case "few": return `只有 ${one.people} 人，人数太少，无法比较。`;
        case "no-others": return "其他上级的评定还太少，暂时无法比较。";
      }
    }
    const told = `所评 ${one.people} 人平均比建议等级 ${signed(one.own)} 级，其他上级为 ${signed(one.others)} 级`;
    switch (one.finding) {
      case "higher": return `比其他上级宽松：${told}。仅凭偶然出现这种差别的可能性${byChance(one.chance)}。`;
      case "lower": return `比其他上级严格：${told}。仅凭偶然出现这种差别的可能性${byChance(one.chance)}。`;
      case "none-shown": return `以 ${one.people} 人的数据看不出差别：${told}。`;
    }
  },
  reviews: (one) => {
    if (one.kind === "none") return one.people === 0 ? "" : `上级与他人都评价过的只有 ${one.people} 人，无法比较。`;
    const told = `${one.people} 人平均相差 ${signed(one.mean)} 分`;
    switch (one.finding) {
      case "higher": return `对同一批人的评价高于他人：${told}。仅凭偶然出现的可能性${byChance(one.chance)}。`;
      case "lower": return `对同一批人的评价低于他人：${told}。仅凭偶然出现的可能性${byChance(one.chance)}。`;
      case "none-shown": return `以 ${one.people} 人的数据看不出与他人评价有差别：${told}。`;
    }
  },
  guideline: "仅供参考，不是指标。",
  smallDistribution: (p) => `共 ${p.people} 人。少于 ${p.fewest} 人时分布说明不了什么，因此不与参考比例对照。`,
  pane: {
    heading: "校准",
    back: "全部人员",
    about: "各等级的分布、参考比例下的人数，以及各位上级的宽严对比。这些只供校准会议参考，不会改动任何等级。",
    hidden: "姓名和分数已隐藏。显示后才能查看校准。",
    none: "本期还没有人评分。",
    group: "范围",
    teams: "团队",
    managers: "上级",
    groupLabel: (p) => `${p.name}（${p.people} 人）`,
    means: (p) => `共 ${p.people} 人，平均总分 ${p.mean}，中位数 ${p.median}。`,
    given: (p) => (p.given === p.people ? "所有人都已有商定等级。" : `${p.people} 人中有 ${p.given} 人已有商定等级，其余按建议等级计。`),
    unread: (p) => `${p.count} 人没有等级。`,
    distribution: "分布",
    band: "等级",
    suggested: "建议",
    agreed: "商定",
    guideline: "参考",
    compared: "各位上级",
    changes: "最近的商定等级变更",
    noChanges: "还没有商定等级的变更记录。每次刷新都会记下所看到的变更。",
    change: (p) => `${p.name}：${p.from === "" ? "无等级" : p.from} → ${p.to === "" ? "无等级" : p.to}`,
    reasonChanged: (p) => `${p.name}：${p.to === "" ? "无等级" : p.to}，理由有变`,
    suggestedThen: (p) => (p.band === "" ? p.when : `${p.when}，当时建议 ${p.band}`),
    noReason: "未写理由",
    sheets: { Calibration: "打开“校准”表", RatingDistribution: "打开“等级分布”表", RatingLog: "打开“评定记录”表" },
  },
};
export default calibration;
