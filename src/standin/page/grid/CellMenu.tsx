import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { ClipboardPasteRegular, CopyRegular, CutRegular, DeleteRegular, EraserRegular, TableInsertRowRegular } from "@fluentui/react-icons";
import type { StandinWords } from "../../../i18n/standin";
import { rectOf } from "../editing/selection";
import type { WorkbookSession } from "../session/workbookSession";

interface CellMenuProps {
  readonly session: WorkbookSession;
  readonly at: { readonly x: number; readonly y: number };
  readonly words: StandinWords;
  readonly onClose: () => void;
}

/** What can be done with the selected cells, at the pointer or the active cell. */
export function CellMenu({ session, at, words, onClose }: CellMenuProps) {
  const count = rectOf(session.selection).rows;
  const refused = (): void => session.notify({ kind: "refused", message: words.pasteWithKeys });
  const put = (text: string | null): void => {
    if (text !== null) navigator.clipboard.writeText(text).catch(refused);
  };
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu open onOpenChange={(_, data) => { if (!data.open) onClose(); }} positioning={{ target, position: "below", align: "start" }}>
      <MenuPopover data-testid="cell-menu">
        <MenuList>
          <MenuItem icon={<CutRegular />} onClick={() => put(session.cut())}>{words.cut}</MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={() => put(session.copy())}>{words.copy}</MenuItem>
          <MenuItem icon={<ClipboardPasteRegular />} onClick={() => { navigator.clipboard.readText().then((text) => session.paste(text), refused); }}>{words.paste}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<TableInsertRowRegular />} onClick={() => session.insertRows()}>{words.insertRows({ count })}</MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => session.deleteRows()}>{words.deleteRows({ count })}</MenuItem>
          <MenuItem icon={<EraserRegular />} onClick={() => session.clearSelection()}>{words.clearContents}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
