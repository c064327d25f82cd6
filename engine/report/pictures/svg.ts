const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe inside XML and HTML, in element content and in quoted attributes. */
export function escapeMarkup(plain: string): string {
  return plain
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(/\p{Cc}/gu, (control) => ('\t\n\r'.includes(control) ? control : ''));
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
  opacity = 1,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" fill-opacity="${opacity}"/>`;
}

export function text(x: number, y: number, content: string, size: number, fill: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escapeMarkup(content)}</text>`;
}

/** A shape with a title that screens show on hover and screen readers read. */
export function titled(shape: string, title: string): string {
  return `<g><title>${escapeMarkup(title)}</title>${shape}</g>`;
}

export function svgDocument(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Atkinson Hyperlegible Next', Arial, 'DejaVu Sans', sans-serif">${parts.join('')}</svg>`;
}
