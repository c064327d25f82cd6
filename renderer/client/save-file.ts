/** What came of saving: where it went, or why not. */
export type Saved =
  | { readonly kind: 'saved'; readonly words: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string };

/** Gives a finished file to the user: by a dialog on the desktop, as a download in the browser. */
export async function saveFile(file: File): Promise<Saved> {
  const desktop = window.throughline;
  if (desktop !== undefined) {
    const result = await desktop.saveFile(file.name, await file.arrayBuffer());
    return result.kind === 'saved' ? { kind: 'saved', words: `Saved as ${result.path}.` } : result;
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { kind: 'saved', words: `Saved as ${file.name} in your downloads.` };
}
