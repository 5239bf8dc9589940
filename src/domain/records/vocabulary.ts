import type { Locale } from "../locale";

/** Tables people fill; their names are identifiers, their headers are in the workbook's language. */
export type InputTable = "Employees" | "KPIs" | "Targets" | "Sales" | "Projects" | "CustomerFeedback" | "Inventory" | "Actuals" | "Reviews360" | "Anchors" | "Observations" | "Phrases" | "WordingRules" | "Market" | "ActionLibrary" | "Phasing" | "Ramp" | "Holidays" | "Setup" | "Bands" | "Curves";

/** A column of an input table. The first header of a language is the one we write; the others are recognised. */
export interface ColumnTerm {
  readonly key: string;
  readonly required: boolean;
  readonly kind: "text" | "number" | "date" | "choice";
  readonly headers: Readonly<Record<Locale, readonly string[]>>;
}

type Row = readonly [key: string, kind: ColumnTerm["kind"], en: string, zh: string, required?: "required"];

const terms = (rows: readonly Row[]): readonly ColumnTerm[] =>
  rows.map(([key, kind, en, zh, required]) => ({ key, kind, required: required === "required", headers: { "en-US": en.split("|"), "zh-CN": zh.split("|") } }));

/** Source: the project's table design; synonyms as sales and HR exports commonly spell them. */
export const inputTables: Readonly<Record<InputTable, readonly ColumnTerm[]>> = {
  Employees: terms([
    ["employeeId", "text", "Employee ID|Employee|ID|Employee No", "员工编号|工号|编号", "required"],
    ["name", "text", "Name|Employee name|Full name", "姓名|员工姓名|名字", "required"],
    ["team", "text", "Team|Department", "团队|部门"],
    ["role", "text", "Role|Position|Job title", "岗位|职位"],
    ["manager", "text", "Manager|Supervisor", "上级|经理|主管"],
    ["startDate", "date", "Start date|Hire date|Joined", "入职日期|入职时间"],
    ["endDate", "date", "End date|Leave date|Left", "离职日期|离职时间"],
  ]),
  KPIs: terms([
    ["kpi", "text", "KPI|KPI ID", "指标|指标编号", "required"],
    ["name", "text", "Name|KPI name", "名称|指标名称"],
    ["source", "text", "Source table|Source", "数据表|来源表"],
    ["measure", "text", "Measure", "度量"],
    ["aggregate", "choice", "Aggregate|Aggregation", "汇总|汇总方式"],
    ["employeeColumn", "text", "Employee column", "员工列"],
    ["dateColumn", "text", "Date column", "日期列"],
    ["where", "text", "Where|Condition", "条件"],
    ["direction", "choice", "Direction", "方向"],
    ["unit", "text", "Unit", "单位"],
    ["curve", "text", "Curve", "曲线"],
    ["objective", "text", "Objective", "目的"],
  ]),
  Targets: terms([
    ["employee", "text", "Employee|Employee ID", "员工|员工编号|工号"],
    ["role", "text", "Role|Position", "岗位|职位"],
    ["team", "text", "Team|Department", "团队|部门"],
    ["kpi", "text", "KPI", "指标", "required"],
    ["periodStart", "date", "Period start|Start", "期间开始|开始日期", "required"],
    ["periodEnd", "date", "Period end|End", "期间结束|结束日期", "required"],
    ["baseline", "number", "Baseline", "基准值"],
    ["target", "number", "Target", "目标值|目标", "required"],
    ["stretch", "number", "Stretch", "挑战值"],
    ["weight", "number", "Weight", "权重"],
    ["acceptedOn", "date", "Accepted on", "确认日期"],
    ["validFrom", "date", "Valid from|Changed on|In force from", "生效日期|变更日期"],
    ["phasing", "text", "Phasing|Profile", "分解方式|季节曲线"],
  ]),
  Phasing: terms([
    ["profile", "text", "Profile|Phasing", "分解方式|季节曲线", "required"],
    ["month", "number", "Month", "月份", "required"],
    ["share", "number", "Share %|Share", "占比 %|占比", "required"],
  ]),
  Ramp: terms([
    ["month", "number", "Month in role|Month", "在岗月数|第几个月", "required"],
    ["share", "number", "Share %|Share", "占比 %|占比", "required"],
  ]),
  Holidays: terms([
    ["date", "date", "Date|Holiday", "日期|节假日", "required"],
    ["name", "text", "Name", "名称"],
    ["works", "choice", "Worked|Working day", "是否上班|上班"],
  ]),
  Sales: terms([
    ["date", "date", "Date|Order date", "日期|销售日期|订单日期", "required"],
    ["employee", "text", "Employee|Employee ID|Rep|Salesperson", "员工|员工编号|工号|销售员", "required"],
    ["product", "text", "Product", "产品|商品"],
    ["customer", "text", "Customer", "客户"],
    ["region", "text", "Region", "区域|地区"],
    ["quantity", "number", "Quantity|Units", "数量|销售数量"],
    ["amount", "number", "Amount|Sales|Revenue", "金额|销售额", "required"],
    ["split", "number", "Split %|Split", "分摊比例"],
  ]),
  Projects: terms([
    ["project", "text", "Project", "项目", "required"],
    ["task", "text", "Task", "任务"],
    ["employee", "text", "Employee|Employee ID|Owner", "员工|员工编号|负责人", "required"],
    ["plannedStart", "date", "Planned start", "计划开始"],
    ["plannedEnd", "date", "Planned end|Due", "计划结束", "required"],
    ["actualEnd", "date", "Actual end|Finished", "实际结束"],
    ["plannedValue", "number", "Planned value", "计划值"],
    ["complete", "number", "% complete|Complete", "完成率|完成百分比"],
    ["status", "text", "Status", "状态"],
  ]),
  CustomerFeedback: terms([
    ["date", "date", "Date", "日期"],
    ["employee", "text", "Employee|Employee ID", "员工|员工编号", "required"],
    ["score", "number", "Score|Rating", "评分", "required"],
    ["comment", "text", "Comment", "评语"],
  ]),
  Inventory: terms([
    ["product", "text", "Product", "产品|商品", "required"],
    ["date", "date", "Date", "日期"],
    ["onHand", "number", "On hand", "库存|现有库存", "required"],
    ["stockOutDays", "number", "Stock-out days", "缺货天数"],
    ["leadTime", "number", "Lead time", "采购周期|交货周期"],
  ]),
  Actuals: terms([
    ["employee", "text", "Employee|Employee ID", "员工|员工编号", "required"],
    ["kpi", "text", "KPI", "指标", "required"],
    ["periodStart", "date", "Period start", "期间开始", "required"],
    ["periodEnd", "date", "Period end", "期间结束", "required"],
    ["actual", "number", "Actual", "实际值", "required"],
  ]),
  Reviews360: terms([
    ["period", "date", "Period|Date|Review date", "期间|日期|评估日期"],
    ["employee", "text", "Employee|Employee ID|Reviewee", "员工|员工编号|工号|被评价人", "required"],
    ["reviewer", "text", "Reviewer|Rater", "评估人|评价人"],
    ["relation", "choice", "Relation|Relationship", "关系|评价关系", "required"],
    ["competency", "text", "Competency|Question", "能力|能力项|评价项", "required"],
    ["score", "number", "Score|Rating", "评分|得分", "required"],
    ["comment", "text", "Comment|Comments", "评语|意见"],
  ]),
  Anchors: terms([
    ["competency", "text", "Competency|Question", "能力|能力项|评价项", "required"],
    ["score", "number", "Score|Rating", "评分|得分", "required"],
    ["behaviour", "text", "Behaviour|Behavior|What it looks like", "行为表现|行为描述|行为", "required"],
  ]),
  Observations: terms([
    ["date", "date", "Date|Observed on|Seen on", "日期|观察日期", "required"],
    ["employee", "text", "Employee|Employee ID", "员工|员工编号|工号", "required"],
    ["situation", "text", "Situation|Context", "情境|情形|背景"],
    ["behaviour", "text", "Behaviour|Behavior|What was done", "行为|做法|行为表现", "required"],
    ["impact", "text", "Impact|Effect", "影响|结果"],
    ["kind", "choice", "Kind|Type", "类别|类型"],
  ]),
  Phrases: terms([
    ["situation", "choice", "Situation|Sentence for", "用于|情形|场合", "required"],
    ["language", "choice", "Language", "语言"],
    ["text", "text", "Text|Phrase", "句子|文字", "required"],
  ]),
  WordingRules: terms([
    ["language", "choice", "Language", "语言"],
    ["words", "text", "Words|Words to look for", "词语|查找的词语", "required"],
    ["kind", "choice", "Kind|Type", "类别|类型", "required"],
    ["reason", "text", "Reason|Why", "理由|原因", "required"],
    ["better", "text", "Better form|Better", "更好的写法|建议写法", "required"],
  ]),
  Market: terms([
    ["period", "text", "Period|Month|Quarter|Year", "期间|月份|季度|年度", "required"],
    ["growth", "number", "Growth %|Growth|Market growth %|Market growth", "增长率|增长率 %|增长 %|市场增长率|市场增长", "required"],
    ["kpi", "text", "KPI", "指标"],
  ]),
  ActionLibrary: terms([
    ["cause", "choice", "Cause|Root cause", "根因|原因", "required"],
    ["about", "text", "KPI or competency|KPI|Competency", "指标或能力|指标|能力"],
    ["actionType", "choice", "Action type|Type", "措施类型|类型", "required"],
    ["action", "text", "Action", "改进措施|措施", "required"],
    ["weeks", "number", "Weeks", "周数"],
    ["measure", "text", "Success measure|Measure", "验收标准"],
  ]),
  Setup: terms([
    ["setting", "text", "Setting", "设置", "required"],
    ["value", "text", "Value", "值", "required"],
    ["does", "text", "What it does", "说明"],
  ]),
  Bands: terms([
    ["band", "text", "Band", "等级", "required"],
    ["from", "number", "From", "起始分", "required"],
    ["meaning", "text", "Meaning", "含义"],
    ["guideline", "number", "Guideline %|Guideline", "参考比例|参考分布"],
  ]),
  Curves: terms([
    ["curve", "text", "Curve", "曲线", "required"],
    ["attainment", "number", "Attainment", "达成率", "required"],
    ["points", "number", "Points", "得分", "required"],
  ]),
};
