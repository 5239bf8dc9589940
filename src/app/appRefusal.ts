import type { Locale } from "../domain/locale";
import type { Issue } from "../domain/records/issue";
import { cellName, refusalSentences, wordIssue } from "../i18n/wording";
import { isoDay } from "../domain/cleaning/calendar";
import type { Day } from "../domain/units";
import type { KeyColumnGone } from "./outputs/mergeTable";
import type { Place, Refusal } from "./ports/workbookPort";

/** Why a use case did nothing. */
export type AppRefusal =
  | Refusal
  | KeyColumnGone
  /** The data itself does not allow a score; at least one issue, the first the one to begin with. */
  | { readonly kind: "cannot-score"; readonly issues: readonly Issue[] }
  | { readonly kind: "place-gone" }
  /** A cell to be changed holds something else by now, its row is another one, or it holds a formula. */
  | { readonly kind: "cell-not-as-found"; readonly sheet: string; readonly address: string }
  /** Targets is read from cells that are no table of that name, so rows cannot be added to it. */
  | { readonly kind: "targets-not-a-table"; readonly sheet: string }
  /** Reviews360 is read from cells that are no table of that name, or the table lacks a column a rating needs. */
  | { readonly kind: "reviews-not-a-table"; readonly sheet: string }
  /** More than one manager has rated somebody in a competency. */
  | { readonly kind: "rating-of-several"; readonly competency: string }
  /** Targets has no column for the person a proposal is for. */
  | { readonly kind: "targets-without-people"; readonly sheet: string }
  /** No target is in force for any of the people asked for, so there is nothing to review. */
  | { readonly kind: "nobody-to-review" }
  /** There is no sheet of suggestions to take proposals from. */
  | { readonly kind: "no-suggestions" }
  /** The day scored is before the period's end. */
  | { readonly kind: "period-not-over"; readonly end: Day; readonly asOf: Day }
  | { readonly kind: "period-nothing-scored" }
  | { readonly kind: "period-is-closed"; readonly end: Day }
  | { readonly kind: "period-not-closed"; readonly end: Day }
  /** A period is opened again only with a reason. */
  | { readonly kind: "reason-missing" }
  | { readonly kind: "tables-exist"; readonly tables: readonly string[] };

/** A refusal for people: one sentence, the technical words behind "Details", and where to go. */
export interface Refused { readonly kind: AppRefusal["kind"]; readonly message: string; readonly details: string; readonly link: Place | null }

const placeOf = (issue: Issue | undefined): Place | null =>
  issue?.place ? { kind: "address", sheet: issue.place.sheet, address: issue.place.address } : null;

/** Words a refusal. @example wordRefusal({ kind: "edit-mode" }, "en-US").message // "A cell is being edited. …" */
export function wordRefusal(refusal: AppRefusal, locale: Locale): Refused {
  const words = refusalSentences(locale);
  const refused = (message: string, details = "", link: Place | null = null): Refused => ({ kind: refusal.kind, message, details: details === "" ? refusal.kind : `${refusal.kind}: ${details}`, link });
  const sheetLink = (sheet: string): Place => ({ kind: "address", sheet, address: "A1" });
  switch (refusal.kind) {
    case "sheet-name-taken":
      return refused(words[refusal.kind](refusal), refusal.sheet, sheetLink(refusal.sheet));
    case "table-name-taken":
      return refused(words[refusal.kind](refusal), refusal.table, sheetLink(refusal.sheet));
    case "sheet-protected":
      return refused(words[refusal.kind](refusal), refusal.sheet, sheetLink(refusal.sheet));
    case "changed-meanwhile":
    case "too-large":
      return refused(words[refusal.kind](refusal), refusal.table);
    case "not-responding":
      return refused(words[refusal.kind](refusal));
    case "cells-in-the-way":
      return refused(words[refusal.kind](refusal), refusal.address, { kind: "address", sheet: refusal.sheet, address: refusal.address });
    case "cell-not-as-found":
      return refused(words[refusal.kind]({ cell: cellName(refusal.sheet, refusal.address) }), refusal.address, { kind: "address", sheet: refusal.sheet, address: refusal.address });
    case "host-error":
      return refused(words["host-error"](refusal), `${refusal.code}: ${refusal.message}`);
    case "key-column-gone":
      return refused(words[refusal.kind](refusal), refusal.header, sheetLink(refusal.sheet));
    case "cannot-score": {
      const [first] = refusal.issues;
      const sentence = first ? wordIssue(first, locale) : "";
      return refused(words[refusal.kind]({ first: sentence, count: refusal.issues.length }), refusal.issues.map((issue) => wordIssue(issue, locale)).join("\n"), placeOf(first));
    }
    case "tables-exist":
      return refused(words[refusal.kind]({ tables: refusal.tables.join(", ") }));
    case "period-not-over":
      return refused(words[refusal.kind]({ end: isoDay(refusal.end), asOf: isoDay(refusal.asOf) }));
    case "period-is-closed":
    case "period-not-closed":
      return refused(words[refusal.kind]({ end: isoDay(refusal.end) }));
    case "rating-of-several":
      return refused(words[refusal.kind](refusal));
    case "reviews-not-a-table":
    case "targets-not-a-table":
    case "targets-without-people":
      return refused(words[refusal.kind](refusal), refusal.sheet, sheetLink(refusal.sheet));
    case "period-nothing-scored":
    case "reason-missing":
    case "nobody-to-review":
    case "no-suggestions":
    case "workbook-protected":
    case "edit-mode":
    case "cancelled":
    case "place-gone":
      return refused(words[refusal.kind]);
  }
}
