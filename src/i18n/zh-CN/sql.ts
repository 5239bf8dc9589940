import type en from "../en-US/sql";

const sql: typeof en = {
  about: (p) => `绩效跟进工作簿中的指标，写成 ${p.dialect} 的 SQL，截至 ${p.asOf}。`,
  howToUse: "请在自己的数据表上运行每条查询，并把结果放进工作簿的 Actuals 表（例如用 Power Query）。Actuals 中的数按原样使用，优先于工作簿里的明细行。",
  again: "人员、期间和截至日期都写在查询里：指标、目标、员工或截至日期改动后，请重新生成。",
  types: "要汇总的列必须是数值，日期列必须是日期或时间戳。否则查询会报错停止，而不会算错。",
  text: "比较文本时不区分大小写、空格和全半角。½、①、ﬁ 这类字符按原样比较。",
  spark: "Spark 4.0 之前请把 spark.sql.ansi.enabled 设为 true，否则数值列里的文本会被当作空值，而不会报错。写成两个字符的重音字母不会视同单个字符的写法。",
  kpi: (p) => `指标：${p.name}`,
  definition: (p) => `${p.table} 表${p.measure === "" ? "" : `的 ${p.measure}`}，${p.aggregate}`,
  where: (p) => `条件：${p.conditions}`,
  people: (p) => `共 ${p.count} 人，计入 ${p.days} 的行`,
  notInWorkbook: (p) => `工作簿里没有 ${p.table} 表：列名取自指标表，或采用我们的叫法。请改成你数据表里的名称。`,
  noSplit: "不知道分摊比例列的名称，因此每一行都全额计入。如有分摊的订单，请在工作簿里保留带该列标题的 Sales 表，没有数据行也可以。",
  noPlannedValue: "不知道计划值列的名称，因此每一行权重相同。如权重不同，请在工作簿里保留带该列标题的 Projects 表，没有数据行也可以。",
  tie: "数据表里的行没有先后。如果某人最后一天有两个不同的数，查询会报错停止；请用 --latest-by 指定决定先后的列。",
  ambiguousLatest: "某人最后一天有两个不同的数。请用 --latest-by 指定决定先后的列。",
  ambiguousKey: "查找表里同一个键出现两次，且内容不同。请只保留一个。",
  notWritten: (p) => `指标“${p.name}”没有写成 SQL：${p.reason}`,
  reasons: {
    "nobody-asked": () => "在截至日期没有人有这项目标。",
    "already-given": () => "它的数已经取自 Actuals 表。",
    "column-missing": (p) => `需要“${p.column}”列，而 ${p.table} 表里没有。请补上该列，或修改指标。`,
    "column-not-sayable": (p) => `“${p.column}”列的算法无法针对一张表写出（${p.how}）。请把它做成单独的一列。`,
    "rows-chosen": (p) => `${p.table} 只计入“${p.rows}”的行（见“对应关系”表）。请把它写进指标的“条件”，并在“对应关系”里改为所有行都计入。`,
    "several-sheets": (p) => `${p.table} 取自多个工作表（${p.blocks}）。请把这些行合并到一张表里。`,
    "name-not-quotable": (p) => `Spark 无法使用名称“${p.name}”，因为“\${”在那里表示变量。请改名。`,
  },
  noSuchKpi: (p) => `没有名为“${p.name}”的指标。现有：${p.known}。`,
  noQuery: "没有可以写成 SQL 的指标。",
  written: (p) => `已把 ${p.count} 条查询写入 ${p.file}。`,
};
export default sql;
