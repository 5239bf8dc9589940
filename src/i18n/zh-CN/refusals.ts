import type en from "../en-US/refusals";

const refusals: typeof en = {
  "sheet-name-taken": (p) => `已经有一张名为“${p.sheet}”的工作表，但不是本工具建的。${p.table} 要写到这个名字的工作表里：请先给它改名，再刷新。未作任何更改。`,
  "table-name-taken": (p) => `名称 ${p.table} 已在工作表“${p.sheet}”上另作他用。请在那里改名，再刷新。未作任何更改。`,
  "sheet-protected": (p) => `工作表“${p.sheet}”受保护。请先撤消保护（审阅 › 撤消工作表保护），再刷新。未作任何更改。`,
  "workbook-protected": "工作簿结构受保护，无法添加工作表。请先撤消保护（审阅 › 保护工作簿），再刷新。未作任何更改。",
  "edit-mode": "有单元格正在编辑。请在表里按 Enter 或 Esc，然后重试。未作任何更改。",
  "changed-meanwhile": (p) => `计算期间 ${p.table} 表被改动了。请再刷新一次。未作任何更改。`,
  "not-responding": (p) => `Excel 已有 ${p.seconds} 秒没有响应。请先关闭 Excel 里打开的对话框，然后重试。`,
  "too-large": (p) => `${p.table} 表太大，Excel 无法一次交出。请删去其中的空行或空列，再刷新。未作任何更改。`,
  "cells-in-the-way": (p) => `表格需要扩展，但工作表“${p.sheet}”的 ${p.address} 有内容挡住了。请移开后再刷新。未作任何更改。`,
  "host-error": (p) => (p.putBack ? "Excel 没能写完，已全部恢复原样。请重试。" : "Excel 没能完成这一步。未作任何更改，请重试。"),
  "host-error-not-put-back": "Excel 没能写完，也没能全部恢复。请关闭并重新打开本窗格，它会提示恢复原来的内容。",
  cancelled: "已按您的要求停止。未作任何更改。",
  "key-column-gone": (p) => `工作表“${p.sheet}”上的 ${p.table} 表缺少“${p.header}”列，无法辨认各行。请恢复这一列（或撤消操作），再刷新。未作任何更改。`,
  "cannot-score": (p) => (p.count > 1 ? `${p.first}（另有 ${p.count - 1} 处需要处理。）` : p.first),
  "place-gone": "工作簿里已经没有这个位置了。请刷新，看看现在在哪里。",
  "cell-not-as-found": (p) => `${p.cell} 的内容已与检查时不同，或者是公式。请重新查看，或手动修改。未作任何更改。`,
  "targets-not-a-table": (p) => `目标取自工作表“${p.sheet}”，那里没有名为 Targets 的表格，无法添加行。请把该区域做成表格（插入 › 表格），列与目标表相同，并命名为 Targets；或自行复制建议值。未作任何更改。`,
  "targets-without-people": (p) => `工作表“${p.sheet}”上的 Targets 表没有“员工”列，无法写入个人目标。请添加这一列，然后重试。未作任何更改。`,
  "no-suggestions": "还没有建议。请先按“写出建议”，在表中看过之后，再放入目标表。未作任何更改。",
  "tables-exist": (p) => `本工作簿已有 ${p.tables}。请在空白工作簿里查看示例，以免与您的数据混在一起。`,
};
export default refusals;
