import type { Locale } from "../locale";
import { headerText } from "./headerWords";

/** Tables that data people paste can be read as. */
export const mappedTables = ["Employees", "Targets", "Sales", "Projects", "CustomerFeedback", "Inventory"] as const;
export type MappedTable = (typeof mappedTables)[number];

/** A name a column goes by; a weak one ("ID", "Name", "Date") counts for less, since it may mean anything. */
export interface Synonym { readonly text: string; readonly weak: boolean }

type Names = Readonly<Record<Locale, string>>;

/** Names by table and column key, "|" between them, "?" after a weak one. Source: headers of public sample data, CRM, ERP and HR exports in both languages. */
const names: Readonly<Record<MappedTable, Readonly<Record<string, Names>>>> = {
  Employees: {
    employeeId: {
      "en-US": "Employee ID|Employee number|Employee no|Staff ID|Staff number|Emp ID|Emp no|Emp code|Staff code|Employee code|Personnel number|Payroll number|Employee key|Employee|Rep ID|Agent ID|Sales rep ID|User ID?|Business entity ID?|Badge?|ID?|No?",
      "zh-CN": "员工编号|工号|员工工号|职工编号|员工号|职工号|人员编号|员工ID|人员工号|员工代码|销售代表编号|编号?|代码?",
    },
    name: {
      "en-US": "Name|Employee name|Full name|Employee|Sales rep|Rep|Salesperson|Sales person|Sales agent|Agent|Agent name|Staff name|Person|Sales representative|Salesperson name|Rep name|Regional manager?|Display name?|User?|Staff?",
      "zh-CN": "姓名|员工姓名|名字|销售代表|销售人员|业务员|员工|人员姓名|员工名称|销售员|人员?|地区经理?|区域经理?|客户经理?",
    },
    team: { "en-US": "Team|Department|Sales team|Division|Business unit|Office|Regional office|Group?|Branch?|Region?|Territory?|Dept", "zh-CN": "团队|部门|所属部门|小组|事业部|分公司|组别|所在部门|区域?|地区?|大区?" },
    role: { "en-US": "Role|Position|Job title|Job role|Title?|Job?|Designation", "zh-CN": "岗位|职位|职务|职称?|岗位名称" },
    manager: { "en-US": "Manager|Supervisor|Reports to|Line manager|Manager name|Team lead|Team leader|Sales manager|Boss", "zh-CN": "上级|经理|主管|直属上级|直接上级|汇报对象|上级领导|直属领导|直接主管" },
    startDate: { "en-US": "Start date|Hire date|Joined|Hired|Hired on|Date hired|Join date|Joining date|Date of hire|Date of joining|Employment date|Onboarding date|Start?", "zh-CN": "入职日期|入职时间|到岗日期|入职" },
    endDate: { "en-US": "End date|Leave date|Leaving date|Left|Left on|Terminated on|Termination date|Exit date|Date of termination|Last day|Resignation date|End?", "zh-CN": "离职日期|离职时间|离职|离岗日期" },
  },
  Targets: {
    employee: {
      "en-US": "Employee|Employee ID|Employee name|Sales rep|Rep|Salesperson|Sales person|Sales agent|Seller|Owner|Name?|Rep name|Agent|Business entity ID?|Employee key|Person|Staff?",
      "zh-CN": "员工|员工编号|工号|姓名|员工姓名|销售员|销售代表|销售人员|业务员|负责人|员工工号",
    },
    role: { "en-US": "Role|Position|Job title", "zh-CN": "岗位|职位|职务" },
    team: { "en-US": "Team|Department|Sales team|Region?|Territory?|Office?", "zh-CN": "团队|部门|小组|区域?|大区?" },
    kpi: { "en-US": "KPI|Metric|Indicator|KPI name|Measure?|Goal name", "zh-CN": "指标|考核指标|指标名称|KPI名称|考核项目|目标名称" },
    periodStart: { "en-US": "Period start|Start date|Start|From|Period|Month|Quarter|Quota date|Target date|Target month|Valid from|Date?|Year?", "zh-CN": "期间开始|开始日期|月份|季度|期间|考核周期|年月|目标月份|考核月份|周期|起始日期|日期?" },
    periodEnd: { "en-US": "Period end|End date|End|To|Until|Valid to|Due date?", "zh-CN": "期间结束|结束日期|截止日期" },
    year: { "en-US": "Year|Fiscal year|FY", "zh-CN": "年|年份|年度|财年" },
    baseline: { "en-US": "Baseline|Last year?|Base?", "zh-CN": "基准值|基线|去年同期?" },
    target: { "en-US": "Target|Quota|Goal|Sales target|Sales quota|Target amount|Target value|Budget|Annual target|Plan?|Commitment?", "zh-CN": "目标值|目标|销售目标|任务额|指标值|目标金额|任务量|年度目标|月度目标|计划额|销售任务|目标销售额" },
    stretch: { "en-US": "Stretch|Stretch target|Stretch goal", "zh-CN": "挑战值|挑战目标|冲刺目标" },
    weight: { "en-US": "Weight|Weighting|Weight %", "zh-CN": "权重" },
    acceptedOn: { "en-US": "Accepted on|Accepted|Signed on|Agreed on", "zh-CN": "确认日期|签字日期" },
  },
  Sales: {
    date: {
      "en-US": "Date|Order date|Sale date|Sales date|Invoice date|Transaction date|Purchase date|Close date|Closed date|Posting date|Booking date|Date of sale|Sold on|Created date?|Created on?|Created?|Ship date?|Month?|Period?|Timestamp?|Day?|Time?|Due date?|Engage date?|Delivery date?",
      "zh-CN": "日期|销售日期|订单日期|下单日期|成交日期|开票日期|业务日期|单据日期|交易日期|签约日期|下单时间|成交时间|交易时间|销售时间|预计成交日期?|付款时间?|创建时间?|创建日期?|发货日期?|月份?|时间?|签单日期",
    },
    employee: {
      "en-US": "Employee|Employee ID|Employee name|Employee key|Employee code|Emp ID|Emp code|Staff ID|Staff code|Sales rep|Rep|Rep name|Salesperson|Sales person|Salesman|Sales agent|Sales representative|Sales rep ID|Salesperson ID|Account manager|Account executive|Seller|Sold by|Opportunity owner|Deal owner|Owner|Agent|Sales executive|Representative|Account owner?|Support rep ID?|Consultant?|Staff?|Assigned to?|Cashier?|Person?|User?|Manager?|Regional manager?",
      "zh-CN": "员工|员工编号|工号|员工姓名|销售员|销售代表|业务员|销售人员|销售经理|客户经理|负责人|商机负责人|导购|营业员|销售顾问|所有人|归属人|业务经理?|跟单员?|经办人?|姓名?|店员?",
    },
    order: {
      "en-US": "Order ID|Order number|Order no|Invoice ID|Invoice number|Invoice no|Transaction ID|Sales order number|Opportunity ID|Deal ID|Opportunity name|Row ID?|Document number?",
      "zh-CN": "订单号|订单编号|销售订单|订单ID|单号|单据编号|发票号|商机名称|商机编号|订单",
    },
    orderLine: { "en-US": "Row ID|Order line|Line number|Line no|Sales order line number|Invoice line ID|Line ID|Line", "zh-CN": "行ID|行号|订单行|序号?" },
    product: { "en-US": "Product|Product name|Item|Item name|SKU|Item type|Product ID?|Product key?|Product line?|Category?|Brand?|Description?|Service?", "zh-CN": "产品|商品|产品名称|商品名称|品名|货号|品牌?|型号?|类别?|产品ID?|商品编号?" },
    customer: { "en-US": "Customer|Customer name|Client|Client name|Account|Account name|Buyer|Customer ID?|Reseller?|Company?|Reseller key?|Customer key?|Account number?", "zh-CN": "客户|客户名称|客户姓名|买家|客户ID?|会员?|公司名称?|客户编号?" },
    region: { "en-US": "Region|Sales region|Territory|Area|State|Country|Market?|Branch?|City?|Store?|Sales territory key?", "zh-CN": "区域|地区|销售区域|大区|省份|省|城市?|门店?|店铺?" },
    quantity: { "en-US": "Quantity|Qty|Units|Units sold|Order quantity|Quantity sold|Quantity ordered|Pieces|Volume?|Count?", "zh-CN": "数量|销售数量|销量|件数|订购数量|购买数量|订单数量" },
    amount: {
      "en-US": "Amount|Sales|Sales amount|Revenue|Total|Total amount|Net sales|Net amount|Ext price|Extended price|Order value|Order total|Order amount|Total price|Total sales|Line total|Close value|Deal value|Deal amount|Opportunity amount|Opportunity value|Invoice amount|Turnover|Gross sales|Sales value|Total revenue|Purchase amount|Weekly sales|Amount sold|Net total|Grand total|Total net|Net value|Sales total|Total value|Order net|Income?|Value?|Subtotal?|Gross income?|Price?",
      "zh-CN": "金额|销售额|销售金额|成交金额|订单金额|营业额|实付金额|总价|总金额|合计金额|商机金额|合同金额|收入|销售收入|业绩|价税合计|实收金额|回款金额?|含税金额?|小计?",
    },
    price: { "en-US": "Unit price|Price|Selling price|Sale price|Price each|Price per unit|List price?|Sales price", "zh-CN": "售价|单价|价格|销售单价|成交价|商品单价" },
    returns: { "en-US": "Refunds|Returns|Refund amount|Return amount|Discount amount|Allowances", "zh-CN": "退款金额|退货金额|退款|退货额|优惠金额|折扣金额" },
    counted: { "en-US": "Stage|Deal stage|Sales stage|Opportunity stage|Pipeline stage|Deal status|Opportunity status|Order status|Payment status|Sale status|Status|Outcome?|State?", "zh-CN": "阶段|销售阶段|商机阶段|商机状态|订单状态|成交状态|交易状态|状态|赢单状态|付款状态?|是否成交?" },
    year: { "en-US": "Year|Fiscal year|FY", "zh-CN": "年|年份|年度|财年" },
    split: { "en-US": "Split %|Split|Credit split|Share of sale", "zh-CN": "分摊比例|业绩分摊" },
  },
  Projects: {
    project: { "en-US": "Project|Project name|Project title|Project ID|Epic?|Initiative|Project key|Program?", "zh-CN": "项目|项目名称|项目编号|所属项目" },
    task: { "en-US": "Task|Task name|Summary|Activity|Deliverable|Milestone|Issue key|Issue|Work item|Title?|Name?|Subject?|Key?|Task ID?", "zh-CN": "任务|任务名称|工作内容|里程碑|子任务|工作项|事项|标题?|阶段?" },
    employee: { "en-US": "Assignee|Assigned to|Owner|Responsible|Resource|Resource name|Employee|Employee ID|Task owner|Lead?|Person responsible|Developer?|Project manager?|Who?", "zh-CN": "负责人|责任人|执行人|经办人|处理人|员工|员工编号|承办人|项目经理?|执行者" },
    plannedStart: { "en-US": "Planned start|Start date|Start|Baseline start|Scheduled start|Planned start date|Begin?|Created?", "zh-CN": "计划开始|计划开始日期|计划开始时间|开始日期|开始时间|预计开始" },
    plannedEnd: { "en-US": "Planned end|Due|Due date|Deadline|Planned finish|Planned completion|Planned end date|Baseline finish|Scheduled end|Estimated end|Target end|Target date|Planned completion date|End date?|Finish?|Finish date?|End?|Expected delivery date", "zh-CN": "计划结束|计划完成|计划完成日期|计划结束日期|计划完成时间|计划结束时间|截止日期|截止时间|到期日|预计完成|预计结束|应完成日期|结束日期?|结束时间?" },
    actualEnd: { "en-US": "Actual end|Finished|Actual finish|Actual completion|Completed on|Completed date|Completion date|Resolved|Date completed|Actual end date|Resolution date|Closed date|Closed?|Completed?|Done on|Delivered on", "zh-CN": "实际结束|实际完成|实际完成日期|实际结束日期|实际完成时间|实际结束时间|完成日期|完成时间|解决时间" },
    plannedValue: { "en-US": "Planned value|Estimate|Estimated hours|Original estimate|Story points|Planned hours|Budgeted hours|Estimated effort|Planned effort|Work?|Budget?|Effort?|Planned cost", "zh-CN": "计划值|计划工时|预计工时|预估工时|估计工时|计划工作量|工作量?|预算?" },
    complete: { "en-US": "% complete|Complete|Progress|Percent complete|% done|Completion|Completion rate|% completed|Percentage complete|Done?", "zh-CN": "完成率|完成百分比|进度|完成进度|完成度|完成比例" },
    status: { "en-US": "Status|Task status|State?|Stage?", "zh-CN": "状态|任务状态|项目状态|当前状态" },
  },
  CustomerFeedback: {
    date: { "en-US": "Date|Survey date|Response date|Timestamp|Submitted|Submitted on|Feedback date|Created|Created on|Review date|Call date?|Start time?", "zh-CN": "日期|评价日期|提交时间|反馈日期|评价时间|填写时间|调查日期|创建时间?" },
    employee: { "en-US": "Employee|Employee ID|Agent|Agent name|Rep|Sales rep|Served by|Handled by|Owner|Assignee|Staff?|Technician|Consultant", "zh-CN": "员工|员工编号|客服|客服人员|服务人员|接待人|负责人|坐席|被评价人|处理人" },
    score: { "en-US": "Score|Rating|CSAT|CSAT score|NPS|NPS score|Satisfaction|Satisfaction score|Satisfaction rating|Customer satisfaction|Stars|Customer rating|Overall satisfaction|Overall rating?", "zh-CN": "评分|满意度|打分|评价分|星级|满意度评分|满意度得分|客户评分|得分?|分数?" },
    comment: { "en-US": "Comment|Comments|Feedback|Review|Remarks|Customer comment|Verbatim|Notes?", "zh-CN": "评语|评价|意见|建议|反馈内容|评价内容|备注?" },
  },
  Inventory: {
    product: { "en-US": "Product|Product name|SKU|Item|Item name|Product ID|Part number|Material|Item code", "zh-CN": "产品|商品|产品名称|商品名称|品名|货号|物料|物料编码|商品编码|SKU" },
    date: { "en-US": "Date|As of date|Stock date|Count date|Snapshot date|As of", "zh-CN": "日期|盘点日期|库存日期|统计日期" },
    onHand: { "en-US": "On hand|Stock on hand|Quantity on hand|Stock|In stock|Inventory|Stock level|Current stock|Available stock|Stock quantity|Inventory level|Units in stock|Qty on hand|Available?|Quantity?", "zh-CN": "库存|现有库存|库存数量|在库数量|可用库存|当前库存|库存量|结存数量|期末库存" },
    stockOutDays: { "en-US": "Stock-out days|Stockout days|Days out of stock", "zh-CN": "缺货天数|断货天数" },
    leadTime: { "en-US": "Lead time|Supplier lead time|Lead time days|Replenishment time", "zh-CN": "采购周期|交货周期|提前期|补货周期|采购提前期|交货期" },
  },
};

const listed = (text: string): readonly Synonym[] => text.split("|").map((name) => ({ text: headerText(name.replace(/\?$/, "")), weak: name.endsWith("?") }));

const compiled: ReadonlyMap<MappedTable, ReadonlyMap<string, readonly Synonym[]>> = new Map(
  mappedTables.map((table) => [table, new Map(Object.entries(names[table]).map(([key, byLocale]) => [key, [...listed(byLocale["en-US"]), ...listed(byLocale["zh-CN"])]]))]),
);

/** Column keys of a table that data can be mapped to, in order of their table's design. */
export const mappedKeys = (table: MappedTable): readonly string[] => [...(compiled.get(table)?.keys() ?? [])];

/** The names a column goes by, in both languages. */
export const synonymsOf = (table: MappedTable, key: string): readonly Synonym[] => compiled.get(table)?.get(key) ?? [];

/** Names people added in Mapping, by "table.key". */
export type OwnSynonyms = ReadonlyMap<string, readonly string[]>;
