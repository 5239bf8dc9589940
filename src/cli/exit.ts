/** Exit codes of the command line, promised in the README. */
export const exitCode = { done: 0, refused: 1, usage: 2 } as const;

/** A run that ends with one sentence for the person on stderr. Thrown by commands, handled once in main. */
export class CliStop extends Error {
  constructor(readonly code: (typeof exitCode)["refused"] | (typeof exitCode)["usage"], message: string) {
    super(message);
    this.name = "CliStop";
  }
}
