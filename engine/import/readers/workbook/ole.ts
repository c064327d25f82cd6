/** What stands in an OLE container: the file format of Office before 2007. */
type OleContent = 'encrypted' | 'workbook' | 'old-word' | 'presentation' | 'mail' | 'other';

// Names of streams in the container's directory, stored as UTF-16.
const streams: readonly { readonly name: string; readonly content: OleContent }[] = [
  { name: 'EncryptedPackage', content: 'encrypted' },
  { name: 'WordDocument', content: 'old-word' },
  { name: 'PowerPoint Document', content: 'presentation' },
  { name: '__substg1.0_', content: 'mail' },
  { name: 'Workbook', content: 'workbook' },
  { name: 'Book', content: 'workbook' },
];

/** Tells by the names of its streams what an OLE file holds. */
export function oleContent(bytes: Uint8Array): OleContent {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams.find(({ name }) =>
    data.includes(Buffer.from(`${name}${name.endsWith('_') ? '' : '\0'}`, 'utf16le')),
  );
  return found?.content ?? 'other';
}
