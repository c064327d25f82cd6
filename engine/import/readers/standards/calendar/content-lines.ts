/** One property of an iCalendar file (RFC 5545, 3.1). */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** Parameters by upper-case name, quotes removed. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Splits a calendar into its properties: folded lines are joined; lines without a colon are dropped. */
export function contentLines(text: string): readonly ContentLine[] {
  return text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .flatMap((line) => {
      const parsed = parseLine(line);
      return parsed === null ? [] : [parsed];
    });
}

function parseLine(line: string): ContentLine | null {
  const head = /^([A-Za-z0-9-]+)/.exec(line)?.[1];
  if (head === undefined) return null;
  const parameters = new Map<string, string>();
  let at = head.length;
  while (line[at] === ';') {
    const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)/y;
    parameter.lastIndex = at;
    const match = parameter.exec(line);
    if (match?.[1] === undefined) return null;
    parameters.set(match[1].toUpperCase(), (match[2] ?? '').replaceAll('"', ''));
    at = parameter.lastIndex;
  }
  return line[at] === ':' ? { name: head.toUpperCase(), parameters, value: line.slice(at + 1) } : null;
}

/** TEXT values: `\n` is a line break, and comma, semicolon and backslash are escaped (RFC 5545, 3.3.11). */
export function plainText(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
    .trim();
}
