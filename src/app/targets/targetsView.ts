import type { CheckedTarget, Letter, Owner, TargetFinding } from "../../domain/goals/smartCheck/targetCheck";
import { TargetRows } from "../../domain/goals/smartCheck/targetRows";
import type { Locale } from "../../domain/locale";
import type { CellPlace } from "../../domain/records/rawTable";
import type { IssueKind } from "../../domain/records/issue";
import { issueKindName } from "../../i18n/issueKinds";
import { targetWords } from "../../i18n/targets";
import { wordIssue } from "../../i18n/wording";
import { aliasesIn } from "../intake/people";
import { isAccepted } from "../intake/weighedIssues";
import type { Place } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { goalSentences } from "./goalSentence";
import { remedyView, type RemedyView } from "./remedyView";

export interface TargetFindingView { readonly letter: Letter; readonly message: string; readonly link: Place | null; readonly remedy: RemedyView | null }
export interface GoalView { readonly text: string; readonly link: Place }

/** One person's targets, each as a sentence, with what is not SMART about them; or what concerns a role, a team, a KPI or all. */
export interface OwnerTargets {
  readonly id: string;
  readonly kind: Owner["kind"];
  readonly name: string;
  readonly goals: readonly GoalView[];
  readonly findings: readonly TargetFindingView[];
}

/** Findings of one kind, to be called all right or to be told again. */
export interface FindingKind { readonly kind: IssueKind; readonly table: string; readonly name: string; readonly findings: number; readonly accepted: boolean }

export interface TargetsView {
  /** How many findings nobody has called all right. */
  readonly open: number;
  /** Those with findings first; people whose targets are fine after them. */
  readonly owners: readonly OwnerTargets[];
  readonly kinds: readonly FindingKind[];
}

/** What the pane shows of the targets. @param screen the language of the pane. */
export function targetsView({ targetCheck, intake, targets, employees }: Pick<Scored, "targetCheck" | "intake" | "targets" | "employees">, screen: Locale): TargetsView {
  const open = targetCheck.findings.filter(({ issue }) => !isAccepted(intake.book, issue));
  const sentences = goalSentences(screen, new TargetRows(targets, employees, aliasesIn(intake.book)).has("acceptedOn"));
  // A role's target is the same sentence for everybody in it.
  const goals = new Map(targetCheck.targets.map((target): readonly [CheckedTarget, GoalView] => [target, { text: sentences.goal(target), link: linkTo(target.target.place) }]));
  const owners = new Map<string, { readonly owner: Owner; readonly goals: CheckedTarget[]; readonly findings: TargetFinding[] }>();
  const entry = (owner: Owner): { readonly goals: CheckedTarget[]; readonly findings: TargetFinding[] } => {
    const id = `${owner.kind}:${owner.key}`;
    const known = owners.get(id) ?? { owner, goals: [], findings: [] };
    owners.set(id, known);
    return known;
  };
  for (const finding of open) entry(finding.owner).findings.push(finding);
  for (const target of targetCheck.targets) {
    for (const { key, name } of target.holders) entry({ kind: "person", key, name }).goals.push(target);
    // A role's own entry is there for its findings; its people have its sentences.
    if (target.owner.kind !== "person" && owners.has(`${target.owner.kind}:${target.owner.key}`)) entry(target.owner).goals.push(target);
  }
  const views = [...owners].map(([id, { owner, goals: held, findings }]): OwnerTargets => ({
    id,
    kind: owner.kind,
    name: targetWords(screen).owner[owner.kind]({ name: owner.name }),
    goals: held.flatMap((target) => goals.get(target) ?? []),
    findings: findings.map(({ letter, issue, remedy }) => ({ letter, message: wordIssue(issue, screen), link: issue.place ? linkTo(issue.place) : null, remedy: remedy && remedyView(remedy, screen) })),
  }));
  return { open: open.length, owners: views.sort((a, b) => Number(a.findings.length === 0) - Number(b.findings.length === 0)), kinds: kindsOf(targetCheck.findings, intake.book, screen) };
}

const linkTo = ({ sheet, address }: CellPlace): Place => ({ kind: "address", sheet, address });

function kindsOf(findings: readonly TargetFinding[], book: Scored["intake"]["book"], screen: Locale): readonly FindingKind[] {
  const kinds = new Map<string, FindingKind>();
  for (const { issue } of findings) {
    const key = `${issue.kind}\u241f${issue.table}`;
    const known = kinds.get(key) ?? { kind: issue.kind, table: issue.table, name: issueKindName(issue.kind, screen), findings: 0, accepted: isAccepted(book, issue) };
    kinds.set(key, { ...known, findings: known.findings + 1 });
  }
  return [...kinds.values()].sort((a, b) => Number(a.accepted) - Number(b.accepted) || b.findings - a.findings);
}
