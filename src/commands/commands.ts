import { nearestLocale } from "../domain/locale";
import { composeFollowUp } from "../taskpane/composition";

/**
 * The ribbon's "Refresh scores": the pane's own use case without a pane. A ribbon function has no screen of its
 * own, so success shows Summary, and a refusal opens the pane, which finds the same and says what to do.
 */
async function refreshScores(): Promise<void> {
  const followUp = composeFollowUp(nearestLocale(Office.context.displayLanguage));
  const done = await followUp.refresh();
  if (done.ok) await followUp.reveal({ kind: "table", table: "Summary" });
  else await openPane();
}

/** Opens the pane where this Excel can (shared runtime); elsewhere the person presses Open. */
async function openPane(): Promise<void> {
  const addin = (Office as { readonly addin?: Office.Addin }).addin;
  if (addin !== undefined && Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await addin.showAsTaskpane();
}

void Office.onReady(() => {
  Office.actions.associate("refreshScores", (event: Office.AddinCommands.Event) => {
    // Excel greys the button until the function says it is done, so it says so whatever happened.
    void refreshScores().finally(() => event.completed());
  });
});
