import type en from "../en-US/issues";
import type { Finding } from "../en-US/issues";

const at = ({ cell, table, column }: Finding): string => (cell !== "" ? `${cell}（${table} 表“${column}”列）` : column !== "" ? `${table} 表“${column}”列` : `${table} 表`);

const issues: typeof en = {
  "table-missing": (f) => `找不到名为 ${f.table} 的表格。请选中这部分数据，用“插入 › 表格”建成表格，并命名为 ${f.table}。`,
  "no-data-table": (f) => `没有可以取实际值的数据表。请添加名为 Sales、Projects 或 CustomerFeedback 的表格，或在 KPIs 中指定（${f.table}）。`,
  "column-missing": (f) => `${f.table} 表缺少“${f.column}”列。请补上这一列，或把对应的列改成这个名字。`,
  "table-empty": (f) => `${f.table} 表还没有数据。填好后再刷新。`,
  "cell-blank": (f) => `${at(f)}为空，这一行没有采用。请补填。`,
  "cell-not-a-number": (f) => `${at(f)}的内容“${f.found}”不是数字，没有计入。请改成数字。`,
  "cell-not-a-date": (f) => `${at(f)}的内容“${f.found}”不是日期，这一行没有计入。请改成日期，例如 2025-03-31。`,
  "cell-not-a-choice": (f) => `${at(f)}的内容是“${f.found}”。请从这些里选一个：${f.expected}。`,
  "employee-unknown": (f) => `${at(f)}：Employees 表里没有编号或姓名为“${f.found}”的人，这一行没有计入。请补上此人或更正单元格。`,
  "employee-duplicate": (f) => `${at(f)}：“${f.found}”在 Employees 表里出现了不止一次，以第一个为准。请删除或更正另一个。`,
  "employee-without-target": (f) => `${f.subject} 在本期没有目标，未评分。请在 Targets 表里补上。`,
  "employee-end-before-start": (f) => `${at(f)}：${f.subject} 的离职日期早于入职日期。请更正其中一个。`,
  "kpi-unknown": (f) => `${at(f)}：KPIs 表里没有指标“${f.found}”，这条目标没有采用。请补上指标或更正名称。`,
  "kpi-duplicate": (f) => `${at(f)}：指标“${f.found}”定义了两次，以第一个为准。请删除或改名。`,
  "kpi-source-missing": (f) => `指标“${f.subject}”的数据表“${f.found}”不在本工作簿中，未评分。请补上表格，或修改数据表${f.cell === "" ? "" : `(${f.cell})`}。`,
  "kpi-column-missing": (f) => `指标“${f.subject}”需要“${f.found}”列，而 ${f.table} 表没有这一列，未评分。请补上这一列或修改指标。`,
  "kpi-condition-unreadable": (f) => `${at(f)}：看不懂指标“${f.subject}”的条件“${f.found}”，未评分。请写成这样：区域 = 华北；状态 <> 已取消。`,
  "curve-unknown": (f) => `指标“${f.subject}”用的曲线“${f.found}”不在 Curves 表里，未评分。请补上曲线或换一条。`,
  "curve-invalid": (f) => `${at(f)}：曲线“${f.subject}”目前不能用（${f.found}）。每个达成率只写一次，用数字，并写明得分。`,
  "band-invalid": (f) => `${at(f)}：等级“${f.found}”不能用。每个等级要有名称和起始分，且互不相同。`,
  "target-duplicate": (f) => `${at(f)}：${f.subject} 的同一指标在同一时间有两个目标${f.expected === "" ? "" : `（另一个在 ${f.expected}）`}，未评分。请只留一个。`,
  "target-not-positive": (f) => `${at(f)}：${f.subject} 的目标值是 ${f.found}。没有基准值时目标值必须大于 0，未评分。`,
  "target-equals-baseline": (f) => `${at(f)}：${f.subject} 的目标值和基准值都是 ${f.found}，无从计算达成率，未评分。请改其中一个。`,
  "target-not-live": (f) => `${at(f)}：这个目标在绩效评分里是数值而不是链接，因为 Targets 表里这一行无法凭关键单元格唯一确定，或数字存成了文本。改动后请刷新。`,
  "period-end-before-start": (f) => `${at(f)}：期间的结束早于开始，这条目标没有采用。请更正其中一个日期。`,
  "weights-not-100": (f) => `${f.subject} 的权重合计为 ${f.found}，不是 100，已按比例折算。如非本意，请在 Targets 表里更正。`,
  "weight-not-positive": (f) => `${at(f)}：${f.subject} 的权重是 ${f.found}，必须大于 0，这条目标没有采用。`,
  "actual-missing": (f) => `${f.subject}：${f.table} 表里没有本期数据，未评分，也不按 0 计。请补上数据，或确认这项目标是否属于此人。`,
  "actual-negative": (f) => `${f.subject} 的实际值为 ${f.found}，小于 0，按 0 计。请核对 ${f.table} 表里的退货。`,
  "dates-outside-periods": (f) => `${f.table} 表有 ${f.count.toLocaleString("zh-CN")} 行早于所有目标期间（首行：${f.cell}），没有计入。`,
  "date-outside-periods": (f) => `${at(f)}：${f.found} 不在任何目标期间内，这一行没有计入。请更正日期，或补上该期间的目标。`,
  "date-after-as-of": (f) => `${at(f)}：${f.found} 晚于评分截至日期，这一行暂未计入。如系笔误请更正。`,
  "split-out-of-range": (f) => `${at(f)}：分摊比例 ${f.found} 不在 0 到 100% 之间，这一行没有计入。请更正。`,
  "formula-disagrees": (f) => `${at(f)}显示 ${f.found}，而程序算得 ${f.expected}。可能有人改了公式，或计算方式为手动：请按 F9 后再刷新。`,
  "row-key-duplicate": (f) => `${at(f)}：这一行在 ${f.table} 表里出现了两次。第一行会继续更新，重复的一行保持原样。`,
  more: (f) => `……${f.table} 表${f.column === "" ? "" : `“${f.column}”列`}另有 ${f.count.toLocaleString("zh-CN")} 处同类问题。`,
};
export default issues;
