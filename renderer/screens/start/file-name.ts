/** A file name made of a case title: what file systems refuse is left out, never empty. */
export function toFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'case' : plain}.throughline`;
}
