import type { FollowupActions, FollowupHost } from "./followupHost";

/**
 * Runs in a frame of the add-in after the Office.js library: leads its requests to the stand-in in the window
 * around it, and supplies the parts of `Office` that the library alone does not have.
 */
interface Bridge { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void }
interface OfficeWindow {
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
  readonly parent: { readonly followupHost?: FollowupHost };
  Office?: unknown;
  followupActions?: FollowupActions;
}

/** The newest requirement set whose members the stand-in has: ExcelApi 1.16. */
const newestExcelApi = 16;

type Action = (event: { completed(): void }) => void;

function start(frame: OfficeWindow): void {
  const host = frame.parent.followupHost;
  // Outside the stand-in's window the page stays as Office.js leaves it: without a host.
  if (host === undefined) return;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void host.handle(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  frame.OfficeExtension.HostBridge.init(bridge);
  host.onEvent((text) => bridge.onMessageFromHost?.(text));

  const actions = new Map<string, Action>();
  const info = { host: "Excel", platform: "OfficeOnline" } as const;
  frame.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    onReady: (callback?: (ready: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: (name: string, action: Action) => void actions.set(name, action) },
    context: {
      ...info,
      contentLanguage: host.context.contentLanguage,
      displayLanguage: host.context.displayLanguage,
      officeTheme: { isDarkTheme: host.context.theme === "dark", bodyBackgroundColor: host.context.theme === "dark" ? "#1f1f1f" : "#ffffff", bodyForegroundColor: host.context.theme === "dark" ? "#ffffff" : "#242424" },
      requirements: { isSetSupported: (set: string, version = "1.1") => set === "ExcelApi" && Number(version.split(".")[1] ?? 0) <= newestExcelApi },
    },
  };
  frame.followupActions = {
    run: (name) =>
      new Promise((resolve, reject) => {
        const action = actions.get(name);
        if (action === undefined) reject(new Error(`no ribbon function named ${name}`));
        else action({ completed: resolve });
      }),
  };
}

start(window as unknown as OfficeWindow);
