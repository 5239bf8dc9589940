/**
 * Hands a text to the browser as a file to be saved. Nothing is sent: it is made from memory. Hosts that block downloads
 * from a pane ignore it and say nothing, so there must be another way beside it.
 */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file after this turn; its memory is given back once it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
