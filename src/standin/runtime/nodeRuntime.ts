import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import type { Host } from "../host";

/** Office.js running in Node over a host of ours: the genuine library, unmodified. */
export interface OfficeInNode {
  /** `Excel.run` of the library. */
  readonly run: typeof Excel.run;
  dispose(): void;
}

interface Bridge { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void }
interface OfficeGlobals { readonly Excel: { readonly run: typeof Excel.run }; readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } } }

/** Parsed once; each runtime runs it anew in a context of its own. */
let library: Script | null = null;

function loadLibrary(): Script {
  const file = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  library ??= new Script(readFileSync(file, "utf8"), { filename: "excel-web-16.00.js" });
  return library;
}

/** The least of a browser that the library looks at while it loads. */
function browserStub(): Context {
  const element = { style: {}, setAttribute: () => undefined, appendChild: () => undefined };
  const stub: Record<string, unknown> = {
    setTimeout, clearTimeout, Promise, console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    navigator: { userAgent: "Node" },
    location: { href: "https://localhost/", search: "", hash: "" },
    document: { createElement: () => element, getElementsByTagName: () => [], head: element, body: element },
    XMLHttpRequest: function XMLHttpRequest() { return undefined; },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  stub.window = stub;
  stub.self = stub;
  return createContext(stub);
}

/**
 * Loads the Office.js runtime over a host. Each call is a runtime of its own, as each add-in has.
 * @example const office = await loadOfficeInNode(createHost(model)); await office.run(async (context) => context.sync());
 */
export function loadOfficeInNode(host: Host): Promise<OfficeInNode> {
  const sandbox = browserStub();
  loadLibrary().runInContext(sandbox);
  const { Excel, OfficeExtension } = sandbox as unknown as OfficeGlobals;
  let open = true;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void host.handle(text).then((reply) => {
        if (open) bridge.onMessageFromHost?.(reply);
      });
    },
  };
  OfficeExtension.HostBridge.init(bridge);
  const stop = host.onEvent((text) => bridge.onMessageFromHost?.(text));
  return Promise.resolve({
    run: Excel.run,
    dispose: () => {
      open = false;
      stop();
    },
  });
}
