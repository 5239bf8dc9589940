import type en from "../en-US/setup";

const setup: typeof en = {
  settings: {
    asOf: "按哪一天评分。留空表示今天。",
    improvementLine: "得分低于此分数的指标会生成改进计划。",
    missingCountsAsZero: "否：没有数据的指标列出来但不计分。是：列出来并计 0 分。",
    onTrackWithin: "落后目标不到这么多个百分点，仍算进度正常。",
    behindWithin: "落后不超过这么多个百分点为进度落后，超过则为有风险。",
    planDays: "改进措施从开始到完成期限的天数。",
    judgementShare: "上级评分和 360° 评价在总分中占百分之几，其余是指标得分。缺其中一项时，另一项单独计算。",
    reviewScaleMin: "评价量表的最低分，折算为 0 分。",
    reviewScaleMax: "评价量表的最高分，折算为 120 分。",
    leastInGroup: "同事、下属或客户至少有这么多人作答，才显示这一组的结果。",
    leastReviewers: "各组合计的平均分至少来自这么多位评估人才显示。",
    cycleMonth: "十二个月的绩效周期从几月（1–12）开始。留空则取大多数目标所在的周期。",
    fewestKpis: "指标少于此数的人会在目标检查中提示。",
    reviewMonths: "每次考核几个月：期间更长的目标会分解到每个考核期（3 表示按季度）。留空则每个目标按自己的期间评分。",
    phasing: "目标在期间内怎样分解：平均，或按历史（参照此前最多三年同月的占比）。每条目标也可以在自己的列里另行指定。",
    paper: "面谈表按哪种纸张排版：A4 或 Letter。留空则中文用 A4，英文用 Letter。",
    weekend: "每周的休息日，用 Excel 函数 NETWORKDAYS.INTL 的编号：1 为周六周日，7 为周五周六，11 为只休周日。节假日请填在名为 Holidays 的表里。",
    checkInWeeks: "上次跟进之后隔几周安排下一次。",
    checkInWeeksBehind: "有指标进度落后，或得分低于改进线时，隔几周跟进一次。",
    checkInWeeksAtRisk: "有指标处于风险时，隔几周跟进一次。",
    marketAllowance: "历史增长数据不足时：目标要求的增长比市场增长率高出这么多个百分点以上，就在目标检查中提示。",
    feedbackWithinDays: "反馈应在期末之后这么多天内面谈，超过时措辞检查会提示。",
    feedbackChange: "历史期数太少、看不出正常波动时，与以往相比变化达到百分之几才写进反馈草稿。",
    mostKpis: "指标多于此数的人会在目标检查中提示。",
  },
};
export default setup;
