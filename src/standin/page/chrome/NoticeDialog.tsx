import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { StandinWords } from "../../../i18n/standin";
import type { Notice } from "../session/notice";

/** A refusal in Excel's manner: one sentence and OK. */
export function NoticeDialog({ notice, words, onClose }: { readonly notice: Notice | null; readonly words: StandinWords; readonly onClose: () => void }) {
  return (
    <Dialog open={notice !== null} modalType="alert" onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface style={{ maxWidth: 440 }} data-testid="notice">
        <DialogBody>
          <DialogTitle>{notice?.kind === "invalid" && notice.title !== "" ? notice.title : words.title}</DialogTitle>
          <DialogContent>{notice === null ? "" : sentenceOf(notice, words)}</DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>{words.ok}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function sentenceOf(notice: Notice, words: StandinWords): string {
  switch (notice.kind) {
    case "protected": return words.protectedMessage;
    case "invalid": return notice.message === "" ? words.invalidMessage : notice.message;
    case "refused": return notice.message;
    case "too-large": return words.tooLargeMessage;
  }
}
