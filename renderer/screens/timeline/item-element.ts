import type { EventLine } from '../../../shared/contract/chronology.ts';
import { formatReadDate } from '../../words/dates.ts';
import { bracketPath, labelOf, ringPath, symbolOf, symbolPaths, symbolWords } from './symbols.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

function path(outline: string, className: string): SVGPathElement {
  const element = document.createElementNS(svgSpace, 'path');
  element.setAttribute('d', outline);
  element.setAttribute('class', className);
  return element;
}

/** The picture of one event as a DOM element; what it says goes in as text, never as markup. */
export function itemElement(event: EventLine, colour: string, labelled: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = 'tl-item';
  element.style.setProperty('--agency', colour);
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.append(path(symbolPaths[symbolOf(event)], event.planned ? 'tl-hollow' : 'tl-solid'));
  if (event.accounts.length > 1) svg.append(path(ringPath, 'tl-ring'));
  if (event.flags.length > 0) svg.append(path(bracketPath, 'tl-bracket'));
  element.append(svg);
  if (labelled) {
    const label = document.createElement('span');
    label.textContent = labelOf(event);
    element.append(label);
  }
  const time = event.happened.time === null ? '' : `, ${event.happened.time}`;
  element.title = [
    `${formatReadDate(event.happened)}${time}`,
    event.accounts[0]?.text.slice(0, 160) ?? '',
    symbolWords(event).join(', '),
  ]
    .filter((line) => line !== '')
    .join('\n');
  return element;
}
