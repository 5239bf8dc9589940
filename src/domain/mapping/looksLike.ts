import { headerText } from "./headerWords";
import type { Candidate } from "./candidate";
import { assignRoles, roleMatches, type RoleMatch } from "./matchRoles";
import { mappedTables, type MappedTable, type OwnSynonyms } from "./synonyms";
import { wideColumns } from "./wideColumns";

/** How much a candidate looks like one of our tables, 0–1, and what speaks for it. */
export interface Likeness { readonly table: MappedTable; readonly confidence: number; readonly roles: ReadonlyMap<string, RoleMatch> }

/** Words in the name of a sheet or table, or in a title, that say what it holds. */
const nameWords: Readonly<Record<MappedTable, RegExp>> = {
  Employees: /\b(employees?|people|staff|personnel|roster|sales ?(reps?|persons?|people|teams?|force)|reps|agents|team members?|users?)\b|人员|员工|花名册|通讯录|销售代表|名册|职员/i,
  Targets: /\b(targets?|quotas?|goals?|budgets?|plans?)\b|目标|指标|任务|配额|计划/i,
  Sales: /\b(sales|orders?|invoices?|transactions?|revenue|deals?|opportunit(y|ies)|pipeline|funnel|bookings?)\b|销售|订单|业绩|流水|商机|成交|开票/i,
  Projects: /\b(projects?|tasks?|issues?|sprints?|milestones?|backlog|gantt)\b|项目|任务|进度|里程碑/i,
  CustomerFeedback: /\b(feedback|surveys?|csat|nps|satisfaction|reviews?|ratings?|tickets?)\b|满意度|评价|反馈|调查|问卷/i,
  Inventory: /\b(inventory|stock|warehouse|on ?hand)\b|库存|仓库|盘点/i,
};

/** Things that are not people although they have an ID and a name. */
const notPeople = /\b(customers?|clients?|accounts?|products?|items?|vendors?|suppliers?|resellers?|stores?|territor(y|ies)|regions?|categor(y|ies)|compan(y|ies)|orders?|tracks?|albums?|artists?|genres?|projects?|tasks?)\b|客户|产品|商品|供应商|门店|订单|项目|任务/i;

const named = (candidate: Candidate): string => [candidate.sheet, candidate.table ?? "", ...candidate.title].map((text) => `${text} ${headerText(text)}`).join(" ");

/** What a candidate could be, the likeliest first; [] for prose, notes and lists that are none of our tables. */
export function looksLike(candidate: Candidate, own: OwnSynonyms = new Map()): readonly Likeness[] {
  if (candidate.shape !== "table" || candidate.headerRow === null || candidate.columns.length < 2) return [];
  const names = named(candidate);
  const known = mappedTables
    .map((table): Likeness => {
      const roles = assignRoles(roleMatches(table, candidate, own));
      const has = (key: string): number => roles.get(key)?.confidence ?? 0;
      const base = evidence(table, candidate, has, names);
      return { table, roles, confidence: Math.min(0.99, base === 0 ? 0 : base + (nameWords[table].test(names) ? 0.15 : 0)) };
    })
    .filter(({ confidence }) => confidence >= 0.3)
    .sort((a, b) => b.confidence - a.confidence);
  return known.length > 0 || !soldByContent(candidate) ? known : [{ table: "Sales", roles: new Map(), confidence: 0.46 }];
}

const fewestRows = 8;

/** No header is known, but each row has a day, money and one of a few names: sales in another language perhaps, and worth asking. */
function soldByContent({ columns, rowCount }: Candidate): boolean {
  const dated = columns.filter(({ profile }) => profile.filled > 0 && profile.dates > 0.9);
  const money = columns.filter(({ profile }) => profile.numbers > 0.9 && profile.dates < 0.5 && profile.whole < 0.9);
  const named = columns.filter(({ profile }) => profile.texts > 0.9 && profile.distinct >= 2 && profile.distinct <= Math.max(5, rowCount / 2) && profile.longest <= 60);
  return rowCount >= fewestRows && dated.length > 0 && money.length > 0 && named.length > 0;
}

/** What the columns say, before the name of the sheet does. */
function evidence(table: MappedTable, candidate: Candidate, has: (key: string) => number, names: string): number {
  const wide = wideColumns(candidate) !== null;
  const sum = (...keys: readonly string[]): number => keys.reduce((total, key) => total + has(key), 0);
  switch (table) {
    case "Sales": {
      const amount = Math.max(has("amount"), Math.min(has("price"), has("quantity")));
      if (wide) return nameWords.Targets.test(names) ? 0.35 : 0.3 + 0.3 * has("employee") + (nameWords.Sales.test(names) ? 0.1 : 0);
      if (amount < 0.4) return has("order") >= 0.6 && has("date") >= 0.6 ? 0.2 * has("order") + 0.2 * has("date") + 0.1 * Math.min(1, sum("product", "customer", "region", "employee")) : 0;
      // A list of what each thing costs is no sale: something must say when, how many or whose.
      const about = Math.max(has("date"), has("quantity"), has("employee"), has("customer"));
      return about < 0.4 ? 0 : 0.35 * amount + 0.25 * has("date") + 0.15 * Math.min(1, sum("employee", "customer", "order")) + 0.1 * has("quantity") + 0.1 * Math.min(1, sum("product", "region"));
    }
    case "Employees": {
      const who = Math.max(has("employeeId"), has("name"), firstAndLast(candidate) === null ? 0 : 0.9);
      if (who < 0.4 || notPeople.test(headerText(candidate.table ?? candidate.sheet)) || namesOtherThings(candidate)) return 0;
      const perPerson = uniqueWho(candidate, has);
      const about = Math.min(1, sum("role", "startDate", "endDate", "manager") + 0.6 * has("team"));
      const both = Math.min(has("employeeId"), has("name"));
      return perPerson ? 0.25 + 0.2 * who + 0.25 * both + 0.25 * about : wide ? 0 : 0.2 * about;
    }
    case "Targets": {
      const whose = Math.max(has("employee"), has("role"), has("team") * 0.8);
      if (wide) return nameWords.Targets.test(names) || candidate.columns.some(({ header }) => nameWords.Targets.test(header)) ? 0.45 + 0.35 * whose : 0.2 + 0.2 * whose;
      return has("target") < 0.5 ? 0 : 0.35 * has("target") + 0.25 * whose + 0.2 * Math.max(has("periodStart"), has("year")) + 0.1 * has("kpi");
    }
    case "Projects": {
      const what = Math.max(has("task"), has("project"));
      const when = Math.max(has("plannedEnd"), has("actualEnd"));
      const work = Math.max(has("plannedValue"), has("complete"), has("status"));
      return what < 0.3 || Math.max(when, has("plannedStart")) < 0.3 || has("plannedEnd") + has("actualEnd") + has("complete") + has("plannedValue") < 0.6 ? 0 : 0.2 * what + 0.3 * when + 0.2 * has("employee") + 0.2 * work;
    }
    case "CustomerFeedback": {
      if (has("score") >= 0.5) return 0.35 * has("score") + 0.2 * has("employee") + 0.15 * has("date") + 0.15 * has("comment");
      // A questionnaire has its questions for headers.
      const questions = candidate.columns.filter(({ header }) => /[?？]\s*$|^\s*(Q?\d+[.、:：)]|Q\d+)|^how |满意|同意/i.test(header)).length;
      return questions >= 3 ? 0.4 + 0.1 * has("date") : 0;
    }
    case "Inventory":
      return has("onHand") < 0.5 ? 0 : 0.45 * has("onHand") + 0.25 * has("product") + 0.1 * Math.max(has("leadTime"), has("date")) + (candidate.columns.some(({ header }) => /\b(warehouse|location|bin|shelf|reorder)\b|仓库|库位|货位/i.test(headerText(header))) ? 0.2 : 0);
  }
}

/** A first column that is the ID or name of customers, products, territories says that the rows are those. */
const namesOtherThings = ({ columns }: Candidate): boolean =>
  columns.slice(0, 2).some(({ header }) => notPeople.test(headerText(header)) && /( (id|name|no|number|key|code)|^(customer|client|product|order|invoice|project|task)|编号|名称|号)$/.test(headerText(header)));

/** The positions of columns with first and last names, in this order; null where they are not both there. */
export function firstAndLast({ columns }: Candidate): readonly [string, string] | null {
  const find = (words: readonly string[]): string | undefined => columns.find(({ header }) => words.includes(headerText(header)))?.header;
  const first = find(["first name", "given name", "forename", "firstname"]);
  const last = find(["last name", "surname", "family name", "lastname"]);
  return first !== undefined && last !== undefined ? [first, last] : null;
}

/** Is there one row a person? An ID or name column without repeats, whatever else repeats. */
function uniqueWho(candidate: Candidate, has: (key: string) => number): boolean {
  if (firstAndLast(candidate) !== null && candidate.columns.some(({ profile }) => profile.unique)) return true;
  if (has("employeeId") === 0 && has("name") === 0) return false;
  const roles = assignRoles(roleMatches("Employees", candidate));
  return ["employeeId", "name"].some((key) => {
    const profile = roles.get(key)?.column.profile;
    // One slip in a list of people does not make it a list of something else.
    return profile !== undefined && profile.filled > 0 && profile.distinct >= profile.filled * 0.9;
  });
}
