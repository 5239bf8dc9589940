import anchors from "./anchors";
import type en from "../en-US/sample";

/** 一家虚构的咖啡设备销售与安装公司,人名、客户均为虚构。 */
const sample: typeof en = {
  people: [
    "沈若琳", "周子昂", "许安然", "韩立群", "罗雨桐", "孟启航", "唐思远", "冯佳宁",
    "陆建华", "叶书瑶", "高景行", "苏慕晴", "邓一鸣", "钟晓彤", "贺文博", "范知秋",
    "秦海燕", "宋承泽", "梁静怡", "石磊明", "谢可欣", "袁浩然", "曹俊杰", "温雅婷",
  ],
  teams: ["华北", "华东", "华南"],
  roles: { manager: "销售经理", seller: "客户经理", installer: "安装主管" },
  products: [
    { name: "意式咖啡机", price: 16800 }, { name: "滴滤咖啡机", price: 5980 }, { name: "磨豆机", price: 4500 }, { name: "奶泡机", price: 1480 },
    { name: "维护服务年约", price: 3360 }, { name: "滤水套装", price: 520 }, { name: "咖啡豆 5 公斤", price: 660 }, { name: "清洁套装", price: 268 },
  ],
  currency: "元",
  customers: [
    "望海酒店", "麦田烘焙", "子午咖啡", "北门写字楼", "梧桐小馆", "蓝门餐厅", "滨河诊所", "顶峰律所",
    "橡木炉餐厅", "老站房咖啡", "清源学校", "墨香书店", "青石影棚", "山墙客栈", "雪松健身", "港湾餐饮",
    "纸坊生活馆", "康乐养老院", "石场巷咖啡", "西屯实验室", "杜松厨房", "旧币厂酒店", "灯塔保险", "湖畔山庄",
  ],
  tasks: ["设备安装", "后厨改造", "水路施工", "员工培训", "服务切换"],
  projectName: ({ number, customer }) => `P${number} ${customer}`,
  status: { done: "已完成", running: "进行中", planned: "未开始" },
  halfYear: (p) => `${p.year}年${p.half === 1 ? "上" : "下"}半年`,
  daysLate: "延误天数",
  feedbackSheet: "客户反馈",
  competencies: anchors.map(({ competency }) => competency),
  reviewComments: {
    good: ["有人请假时会主动补位。", "报价讲得清楚，客户听了就能决定。", "客户的意见当天就会转达。", ""],
    fair: ["交接常常偏晚，下一个人拿不到记录。", "进度要延误时可以早点求助。", "回答了问题，但有时不是对方问的那个。", ""],
  },
  observations: [
    { person: 1, daysAgo: 33, kind: "strength", situation: "给望海酒店报价时", behaviour: "主动列出每台设备三年的总费用", impact: "酒店一次会议就定了下来" },
    { person: 4, daysAgo: 26, kind: "gap", situation: "交接梧桐小馆的订单时", behaviour: "没有在记录里写交货日期", impact: "安装人员给客户打了两次电话确认" },
    { person: 4, daysAgo: 12, kind: "strength", situation: "周一与蓝门餐厅通话时", behaviour: "把店主提的三点要求逐条复述了一遍", impact: "事后没有一处需要更正" },
    { person: 7, daysAgo: 40, kind: "gap", situation: "老站房咖啡后厨改造期间", behaviour: "直到当天才告诉客户要改期", impact: "对方的员工白跑了一趟" },
    { person: 13, daysAgo: 19, kind: "gap", situation: "六月的商机复盘会上", behaviour: "六个报价中有四个没有约定下次跟进日期", impact: "其中两个被别家拿走" },
    { person: 22, daysAgo: 15, kind: "strength", situation: "旧币厂酒店水路施工时", behaviour: "给每个阀门拍照并发给下一班", impact: "第二次上门只用了一小时" },
  ],
  notANumber: "待定",
  comments: {
    good: ["响应快，安装很规范。", "很懂我们的需求。", "提前交付，培训也到位。", "随时联系得上，准备充分。", ""],
    fair: ["总体不错，单据慢了些。", "设备好用，但多跑了一趟。", "回复等了几天。", ""],
    poor: ["配件等了两个星期。", "谈好之后报价又变了。", "改期没有人通知我们。"],
  },
  kpis: {
    sales: { name: "销售额", objective: "各区域收入增长" },
    units: { name: "销量", unit: "件", objective: "设备保有量持续增长" },
    onTime: { name: "按期交付率", unit: "%", objective: "说到做到" },
    delay: { name: "平均延误", unit: "天", objective: "说到做到" },
    satisfaction: { name: "客户满意度", unit: "分（1–5）", objective: "客户愿意长期合作" },
  },
};
export default sample;
