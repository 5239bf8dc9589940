import { answersThatFail } from "../app/intake/answersThatFail";
import { takeIn } from "../app/intake/takeIn";
import { wordRefusal } from "../app/appRefusal";
import type { WorkbookPort } from "../app/ports/workbookPort";
import type { Locale } from "../domain/locale";
import { cliWords } from "../i18n/cli";
import { CliStop, exitCode } from "./exit";

/** Stops the run with one sentence when an answer names what the workbook does not have: nobody is there to be asked again. */
export async function checkAnswers(workbook: WorkbookPort, answers: ReadonlyMap<string, string>, { file, locale }: { readonly file: string; readonly locale: Locale }): Promise<void> {
  if (answers.size === 0) return;
  const survey = await workbook.survey();
  if (!survey.ok) throw new CliStop(exitCode.refused, wordRefusal(survey.error, locale).message);
  const intake = await takeIn(workbook, survey.value, { answers, explore: true });
  if (!intake.ok) throw new CliStop(exitCode.refused, wordRefusal(intake.error, locale).message);
  const [failing] = answersThatFail(intake.value, answers);
  if (failing !== undefined) throw new CliStop(exitCode.refused, cliWords(locale).answerFails({ file, ...failing }));
}
