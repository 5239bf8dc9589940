import type { Locale } from "../../../domain/locale";
import type { WorkbookSession } from "./workbookSession";

/** What Excel tells an add-in about itself. */
export interface FrameContext { readonly contentLanguage: Locale; readonly displayLanguage: Locale; readonly theme: "light" | "dark" }

let offered: FrameContext | null = null;

/**
 * Puts the workbook where the pane's frame looks for it (`window.parent.followupHost`) before the frame starts, and
 * where browser tests can look inside (`window.followupStandin`). What `context` leaves out stays as it was.
 */
export function offerHost(session: WorkbookSession, context: Omit<FrameContext, "contentLanguage"> & Partial<FrameContext>): void {
  offered = { contentLanguage: context.displayLanguage, ...offered, ...context };
  Object.assign(window, {
    followupHost: {
      handle: (request: string) => session.handle(request),
      onEvent: (listener: (message: string) => void) => session.host.onEvent(listener),
      context: offered,
    },
    followupStandin: { model: session.model, host: session.host },
  });
}
