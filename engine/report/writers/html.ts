import type { Block, Report, TableCell } from '../model.ts';
import { professionalJudgement } from '../model.ts';
import { escapeMarkup } from '../pictures/svg.ts';

/** One style sheet for the page that is saved; the preview's host gives its own. */
const styles = `
  body { font: 15px/1.5 'Atkinson Hyperlegible Next', Arial, sans-serif; color: #1D2430; background: #FBFAF7; margin: 2rem; }
  h1 { font-size: 24px; color: #0F5C6E; } h2 { font-size: 18px; color: #0F5C6E; margin-top: 2rem; } h3 { font-size: 15px; }
  table { border-collapse: collapse; width: 100%; background: #fff; font-size: 13px; line-height: 1.35; }
  th, td { border: 1px solid #E4E1DA; padding: 6px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #E8EEF0; } .muted { color: #5A6472; } .quote { font-style: italic; } td p { margin: 0 0 4px; white-space: pre-line; }
  figure { margin: 0; } svg { max-width: 100%; height: auto; } footer { border-top: 1px solid #E4E1DA; margin-top: 2rem; font-size: 13px; color: #5A6472; }
  @page { size: A4 landscape; margin: 15mm; } thead { display: table-header-group; } tr { break-inside: avoid; }
`;

function paragraphs(cell: TableCell): string {
  const body = cell.paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('');
  return `<td${cell.style && cell.style !== 'plain' ? ` class="${cell.style}"` : ''}>${body}</td>`;
}

function toHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeMarkup(block.text)}</h${block.level}>`;
    case 'paragraph': {
      const text = escapeMarkup(block.text);
      if (block.style === 'strong') return `<p><strong>${text}</strong></p>`;
      return `<p${block.style && block.style !== 'plain' ? ` class="${block.style}"` : ''}>${text}</p>`;
    }
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
    case 'table': {
      if (block.rows.length === 0) return '<p class="muted">None in the records loaded.</p>';
      const head = block.columns.map(({ title }) => `<th scope="col">${escapeMarkup(title)}</th>`).join('');
      const body = block.rows.map((row) => `<tr>${row.map(paragraphs).join('')}</tr>`).join('');
      return `<table aria-label="${escapeMarkup(block.name)}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
    }
    case 'picture':
      return `<figure role="img" aria-label="${escapeMarkup(block.alt)}">${block.svg}</figure>`;
  }
}

/**
 * The report as HTML: escaped text, tables and the SVG picture; no script and nothing from outside.
 * `page: true` gives the body alone, for the preview, which has its own style sheet.
 */
export function writeHtml(report: Report, options: { readonly page: boolean }): string {
  const body = report.blocks.map(toHtml).join('\n');
  if (options.page) return body;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(report.title)}</title><style>${styles}</style></head>
<body>${body}<footer><p>${escapeMarkup(professionalJudgement)}</p></footer></body></html>`;
}
