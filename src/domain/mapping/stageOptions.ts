import { isNothing } from "../cleaning/blankText";
import { normalText } from "../records/normalText";
import type { Candidate } from "./candidate";
import type { ColumnOption } from "./peopleColumns";

/** Said of a row that is a sale. */
const won = /^(closed[ -]?won|won|closed and won|win|success(ful)?|sold)$|^(已)?(成交|赢单|签约|中标)(关闭|成功)?$|^(关闭)?赢单$/i;
/** Said of a row that is none, or is none any more. */
const lost = /\b(lost|lose|cancel(l?ed)?|cancell?ation|void(ed)?|rejected|declined|failed|refunded|returned|draft|abandoned|disqualified)\b|取消|作废|退款|退货|丢单|输单|失败|未成交|流失|草稿|已关闭|交易关闭/i;

/** More different texts than this are no stages. */
const mostStages = 15;

/**
 * Which rows count as sales, where a column says how far each has come: those that are won if any is called so, else
 * all that were not lost. [] where every stage may be a sale. Never sure enough to be decided alone.
 * @param named columns called like a stage, surest first.
 * @example stageOptions(named, pipeline)[0]?.source // { kind: "rows", header: "Stage", values: ["Closed Won"], counted: true }
 */
export function stageOptions(named: readonly ColumnOption[], candidate: Candidate): readonly ColumnOption[] {
  return named.flatMap(({ source, confidence }): readonly ColumnOption[] => {
    if (source.kind !== "column" || confidence < 0.4) return [];
    const at = candidate.columns.findIndex(({ header }) => header === source.header);
    const profile = candidate.columns[at]?.profile;
    if (profile === undefined || profile.distinct > mostStages || profile.texts < 0.9) return [];
    const stages = different(candidate.sample.flatMap((row) => { const cell = row[at]; return isNothing(cell) ? [] : [String(cell).trim()]; }));
    const [sales, failed] = [stages.filter((stage) => won.test(stage)), stages.filter((stage) => lost.test(stage))];
    const others = sales.length > 0 ? stages.filter((stage) => !sales.includes(stage)) : failed;
    if (others.length === 0) return [];
    const { header } = source;
    return [{ source: sales.length > 0 ? { kind: "rows", header, values: sales, counted: true } : { kind: "rows", header, values: failed, counted: false }, confidence: 0.7, reason: { kind: "stages", others } }];
  });
}

/** Texts once each, whatever their case and spaces. */
const different = (texts: readonly string[]): readonly string[] => [...new Map(texts.map((text) => [normalText(text), text])).values()];
