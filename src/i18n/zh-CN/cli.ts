import type en from "../en-US/cli";

const cli: typeof en = {
  about: "在 Excel 工作簿里按目标为每个人评分，并把评分、反馈和改进计划写入一份副本。",
  refreshAbout: "为 IN 中的所有人评分，结果写入 OUT；绝不改动 IN",
  inspectAbout: "说明 IN 里有什么、哪些内容无法使用，不写任何文件",
  sampleAbout: "把示例工作簿写入 OUT",
  outAbout: "要写入的工作簿",
  asOfAbout: "按哪一天评分（默认：设置里的日期，否则为今天）",
  langAbout: "新工作表和提示信息的语言（默认：工作簿的语言）",
  jsonAbout: "同时把结果写成 JSON 文件",
  mapAbout: "说明数据取自哪里的 JSON 文件（inspect --json 的输出即可）",
  notAMapping: (p: { file: string }) => `${p.file} 不是对应关系文件。请写成 {"Sales.amount": "售价 × 数量"}，或使用 inspect --json 的输出。`,
  answerFails: (p: { file: string; id: string; answer: string; what: "table" | "column" | "block" | "source" | "order" | "as-it-is"; there: readonly string[] }) => {
    const said = {
      table: `${p.id} 所说的表不是程序要读取的表`,
      column: `${p.id} 不是该表的列`,
      block: `${p.id} 要取自“${p.answer}”，但工作簿里没有这块数据`,
      source: `${p.id} 要取自“${p.answer}”，但没有这一列`,
      "as-it-is": `${p.id} 不起作用，因为工作簿里已有这张表，所需的列也都齐全。请改表名或列名`,
      order: `${p.id} 写成了“${p.answer}”`,
    }[p.what];
    return `${p.file}：${said}。${p.there.length === 0 ? "" : `可以是：${p.there.join("、")}。`}`;
  },
  allowLossAbout: "即使副本会缺少列出的内容（图表、数据透视表、宏……）也继续",
  notADay: (p) => `--as-of 需要形如 2025-06-30 的日期，而不是“${p.text}”。`,
  notALanguage: (p) => `--lang 只能是 en-US 或 zh-CN，而不是“${p.text}”。`,
  sameFile: "OUT 和 IN 是同一个文件，而 IN 绝不会被改动。请换一个文件名。",
  cannotRead: (p) => `无法读取 ${p.file}。请检查路径和权限。`,
  cannotWrite: (p) => `无法写入 ${p.file}。请检查文件夹是否存在、文件是否已关闭。`,
  "not-a-workbook": (p) => `${p.file} 不是 Excel 工作簿（.xlsx）。`,
  encrypted: (p) => `${p.file} 设有打开密码。请另存一份不带密码的副本。`,
  "old-format": (p) => `${p.file} 是旧的 .xls 格式。请在 Excel 里另存为 .xlsx。`,
  damaged: (p) => `${p.file} 已损坏，无法打开。请在 Excel 里修复后重新保存。`,
  losses: (p) => `${p.file} 中有副本会丢失的内容：${p.list}。如仍要继续，请加上 --allow-loss。`,
  loss: (p) => `${p.what} ${p.count} 处${p.sheet === null ? "" : `（工作表“${p.sheet}”）`}`,
  done: (p) => `共 ${p.people} 人，已评分 ${p.scored} 人，${p.issues} 条提示。已写入 ${p.file}。`,
  nothingChanged: (p) => `自上次刷新以来没有变化。已原样写入 ${p.file}。`,
  sampleDone: (p) => `示例工作簿已写入 ${p.file}。`,
  tableLine: (p) => `${p.name}（工作表“${p.sheet}”，${p.rows} 行）：${p.columns}`,
  findings: (p) => `${p.count} 条提示：`,
  noFindings: "没有需要注意的地方。",
  noTables: "这个工作簿里没有表格。",
  personLine: (p) => `${p.name}:${p.total} ${p.band}`,
};
export default cli;
