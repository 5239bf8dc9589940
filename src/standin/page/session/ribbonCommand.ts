/** What the frame's start-up script offers besides Office itself (see src/standin/runtime). */
interface CommandPage {
  readonly followupActions?: { readonly run: (name: string) => Promise<void> };
}

const patience = 20_000;

/**
 * Runs a ribbon command as Excel does: in a page nobody sees, with the add-in's own command script, until the command
 * says that it is completed. Rejects when that page does not offer the command.
 */
export async function runRibbonCommand(name: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.setAttribute("aria-hidden", "true");
  frame.src = "commands.html";
  document.body.append(frame);
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("commands.html")), patience);
      frame.addEventListener("load", () => {
        clearTimeout(late);
        resolve();
      }, { once: true });
    });
    const page: (Window & CommandPage) | null = frame.contentWindow;
    const actions = page?.followupActions;
    if (actions === undefined) throw new Error(name);
    await actions.run(name);
  } finally {
    frame.remove();
  }
}
