/**
 * Writes a Content-Security-Policy into every page, as the first thing in its head: a policy in a <meta> tag binds only
 * what comes after it.
 */
export class PageSecurityPolicy {
  /**
   * @param {typeof import("html-webpack-plugin")} htmlPlugin
   * @param {Readonly<Record<string, readonly string[]>>} policy directive → sources
   */
  constructor(htmlPlugin, policy) {
    this.htmlPlugin = htmlPlugin;
    this.content = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("PageSecurityPolicy", (compilation) => {
      this.htmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("PageSecurityPolicy", (page) => {
        const head = /<head[^>]*>/i;
        if (!head.test(page.html)) {
          throw new Error(`${page.outputName} has no <head>, so its Content-Security-Policy has no place to stand.`);
        }
        const meta = `<meta http-equiv="Content-Security-Policy" content="${this.content}" />`;
        return { ...page, html: page.html.replace(head, (tag) => `${tag}\n    ${meta}`) };
      });
    });
  }
}
