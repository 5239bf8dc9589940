import type en from "../en-US/setUpPlace";

const setUp: typeof en = {
  heading: "设置",
  about: "设置都是工作簿里的表格。在那里修改，然后刷新。",
  tables: { Employees: "员工", Targets: "目标", KPIs: "指标和权重", Bands: "绩效等级", Curves: "得分曲线", Setup: "各项设置" },
  notYet: "首次刷新时生成",
  template: "用模板补上缺少的表格",
  optional: {
    heading: "可以另加的表",
    about: "每张表只管一件事，没有也不影响其他功能。",
    names: { Phasing: "目标分解", Ramp: "爬坡期", Holidays: "节假日", Market: "市场", ActionLibrary: "措施库", Reviews360: "360°评价", Anchors: "评分标准", Observations: "观察记录", Phrases: "反馈用语", WordingRules: "措辞规则" },
    does: {
      Phasing: "写明全年目标落在每个月的占比；每条目标可以指定按哪条曲线分解。",
      Ramp: "新人头几个月按比例要求，只用于按岗位或团队设定的目标。",
      Reviews360: "存放上级评分、自评和 360° 评价，折算为总分中的评价得分。",
      Anchors: "写明每个能力项各分数对应的行为表现，供评分时参照，并显示在上级评分旁边。",
      Observations: "供上级记录所见：情境、行为、影响；反馈草稿会引用。",
      Phrases: "反馈草稿的句子，可以改成自己的说法；花括号里的内容会自动填入。",
      WordingRules: "写明上级的反馈里哪些词要提示、为什么、怎样写更好。",
      ActionLibrary: "写明哪种根因用什么措施，改进计划会据此提出建议。",
      Market: "写明市场的增长，建议下期目标时会用到。",
      Holidays: "不算剩余工作日；调休上班的日子可以标出。",
    },
    add: "添加",
    addNamed: (p) => `添加“${p.table}”表`,
    open: "打开",
    openNamed: (p) => `打开“${p.table}”表`,
  },
  language: "语言",
  languageAbout: "窗格跟随 Office 的语言；工作表按您表格标题的语言书写。",
};
export default setUp;
