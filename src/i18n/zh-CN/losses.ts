import type en from "../en-US/losses";

const losses: typeof en = {
  chart: "图表",
  pivot: "数据透视表",
  macro: "宏工程",
  drawing: "图形",
  picture: "图片",
  slicer: "切片器或日程表",
  "external-link": "到其他工作簿的链接",
  comment: "批注",
  query: "数据连接或查询",
  "custom-xml": "自定义 XML 部件",
  "embedded-object": "嵌入对象或控件",
  "chart-sheet": "图表工作表",
  "data-model": "数据模型",
  "rich-text": "文字带多种格式的单元格",
  "array-formula": "跨多个单元格的数组公式",
  "conditional-format": "此处不支持的条件格式",
  filter: "此处不支持的筛选",
  table: "没有标题行或有错误的表",
};
export default losses;
