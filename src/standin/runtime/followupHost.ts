/** What the stand-in's window offers the frames of the add-in, in place of Excel. */
export interface FollowupHost {
  handle(requestText: string): Promise<string>;
  onEvent(listener: (messageText: string) => void): () => void;
  readonly context: {
    readonly contentLanguage: string;
    readonly displayLanguage: string;
    readonly theme: "light" | "dark";
  };
}

/** What a frame offers the window: the ribbon's functions by the name the manifest gives them. */
export interface FollowupActions { run(name: string): Promise<void> }
