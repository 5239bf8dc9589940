import {
  Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens, type MenuProps,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUndoRegular, BuildingPeopleRegular, DocumentAddRegular, FolderOpenRegular, SettingsRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import type { Locale } from "../../../domain/locale";
import type { StandinWords } from "../../../i18n/standin";
import type { PageSettings } from "../session/pageSettings";

const useStyles = makeStyles({
  ribbon: { display: "flex", alignItems: "stretch", gap: "2px", padding: "4px 8px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: "auto", scrollbarWidth: "none" },
  group: { display: "flex", alignItems: "center", gap: "2px", paddingRight: "8px", marginRight: "8px", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  wide: { whiteSpace: "nowrap", minWidth: "auto" },
  spring: { flex: 1 },
});

interface RibbonProps {
  readonly words: StandinWords;
  readonly settings: PageSettings;
  readonly paneOpen: boolean;
  readonly refreshing: boolean;
  readonly canUndo: boolean;
  readonly onTogglePane: () => void;
  readonly onRefresh: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onDownload: () => void;
  readonly onNew: () => void;
  readonly onSample: () => void;
  readonly onUndo: () => void;
  readonly onSettings: (change: Partial<PageSettings>) => void;
}

const languageNames: Readonly<Record<Locale, string>> = { "en-US": "English", "zh-CN": "简体中文" };

/** The add-in's two buttons as its manifest puts them on Excel's ribbon, and what the window itself can do. */
export function Ribbon(props: RibbonProps) {
  const { words, settings } = props;
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const group = (label: string, children: ReactNode): ReactNode => <div role="group" aria-label={label} className={styles.group}>{children}</div>;
  const onCheckedValueChange: MenuProps["onCheckedValueChange"] = (_, { name, checkedItems: [value] }) => {
    if (name === "locale" && (value === "en-US" || value === "zh-CN")) props.onSettings({ locale: value });
    if (name === "theme" && (value === "light" || value === "dark")) props.onSettings({ theme: value });
  };
  return (
    <div role="toolbar" aria-label={words.ribbon} className={styles.ribbon}>
      {group(words.groupAddIn, (
        <>
          <Button className={styles.wide} appearance="subtle" icon={<img src="assets/icon-20.png" alt="" width={20} height={20} />} aria-pressed={props.paneOpen} title={words.openHint} data-testid="ribbon-open" onClick={props.onTogglePane}>{words.open}</Button>
          <Button className={styles.wide} appearance="subtle" icon={<img src="assets/refresh-20.png" alt="" width={20} height={20} />} disabledFocusable={props.refreshing} title={words.refreshHint} data-testid="ribbon-refresh" onClick={props.onRefresh}>{props.refreshing ? words.refreshing : words.refresh}</Button>
        </>
      ))}
      {group(words.groupFile, (
        <>
          <Button className={styles.wide} appearance="subtle" icon={<FolderOpenRegular />} data-testid="open-file" onClick={() => picker.current?.click()}>{words.openFile}</Button>
          <Button className={styles.wide} appearance="subtle" icon={<ArrowDownloadRegular />} data-testid="download" onClick={props.onDownload}>{words.download}</Button>
          <Button className={styles.wide} appearance="subtle" icon={<DocumentAddRegular />} data-testid="new-workbook" onClick={props.onNew}>{words.newWorkbook}</Button>
          <Button className={styles.wide} appearance="subtle" icon={<BuildingPeopleRegular />} data-testid="sample-workbook" onClick={props.onSample}>{words.sampleWorkbook}</Button>
          <Button className={styles.wide} appearance="subtle" icon={<ArrowUndoRegular />} data-testid="undo" disabled={!props.canUndo} onClick={props.onUndo}>{words.undo}</Button>
        </>
      ))}
      <input ref={picker} type="file" accept=".xlsx,.xlsm" hidden data-testid="file-picker" aria-label={words.openFile} onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = "";
        if (file !== undefined) props.onOpenFile(file);
      }} />
      <span className={styles.spring} />
      <Menu checkedValues={{ locale: [settings.locale], theme: [settings.theme] }} onCheckedValueChange={onCheckedValueChange}>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.wide} appearance="subtle" icon={<SettingsRegular />} data-testid="settings">{words.settings}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{words.language}</MenuGroupHeader>
              {Object.entries(languageNames).map(([value, name]) => <MenuItemRadio key={value} name="locale" value={value} lang={value}>{name}</MenuItemRadio>)}
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{words.theme}</MenuGroupHeader>
              <MenuItemRadio name="theme" value="light">{words.light}</MenuItemRadio>
              <MenuItemRadio name="theme" value="dark">{words.dark}</MenuItemRadio>
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
