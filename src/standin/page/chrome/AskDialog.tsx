import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";

/** A question, or a piece of news when `confirm` has no `cancel` beside it. */
export interface Ask {
  readonly title: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly confirm: string;
  readonly cancel: string | null;
  readonly onConfirm: () => void;
}

export function AskDialog({ ask, onClose }: { readonly ask: Ask | null; readonly onClose: () => void }) {
  return (
    <Dialog open={ask !== null} modalType="alert" onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface style={{ maxWidth: 480 }} data-testid="ask">
        <DialogBody>
          <DialogTitle>{ask?.title}</DialogTitle>
          <DialogContent>
            <p style={{ marginTop: 0 }}>{ask?.text}</p>
            {ask === null || ask.list.length === 0 ? null : <ul style={{ maxHeight: 240, overflowY: "auto" }}>{ask.list.map((line) => <li key={line}>{line}</li>)}</ul>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => { onClose(); ask?.onConfirm(); }}>{ask?.confirm}</Button>
            {ask === null || ask.cancel === null ? null : <Button onClick={onClose}>{ask.cancel}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
