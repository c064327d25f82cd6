/* The report comes as escaped markup from the engine. It is still taken apart and rebuilt here from a
   short list of elements and attributes, so that nothing else can ever reach the page. */

const elements = new Map(
  Object.entries({
    // The page has its own first heading, so those of the report stand one level lower.
    h1: 'h2',
    h2: 'h3',
    h3: 'h4',
    p: 'p',
    strong: 'strong',
    ul: 'ul',
    li: 'li',
    table: 'table',
    thead: 'thead',
    tbody: 'tbody',
    tr: 'tr',
    th: 'th',
    td: 'td',
    figure: 'figure',
  }),
);

const pictureElements = new Set(['svg', 'g', 'rect', 'circle', 'path', 'line', 'text', 'title']);

const attributes = new Set(
  [
    'class scope role aria-label',
    'x y x1 x2 y1 y2 cx cy r rx d width height viewBox',
    'fill fill-opacity stroke stroke-width stroke-dasharray font-size font-weight text-anchor transform',
  ].flatMap((names) => names.split(' ')),
);

const pictureSpace = 'http://www.w3.org/2000/svg';

/** A value that loads or runs nothing. */
function isPlain(value: string): boolean {
  return !/url\s*\(|javascript:|data:|https?:/iu.test(value);
}

function copyOf(node: Node, into: Document): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return into.createTextNode(node.nodeValue ?? '');
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  const plainName = elements.get(name);
  const isPicture = node.namespaceURI === pictureSpace && pictureElements.has(name);
  if (plainName === undefined && !isPicture) return null;
  const copy = isPicture ? into.createElementNS(pictureSpace, name) : into.createElement(plainName ?? 'p');
  for (const attribute of node.attributes) {
    if (attributes.has(attribute.name) && isPlain(attribute.value))
      copy.setAttribute(attribute.name, attribute.value);
  }
  copy.append(...copiesOf(node.childNodes, into));
  return copy;
}

function copiesOf(nodes: Iterable<Node>, into: Document): Node[] {
  return [...nodes].flatMap((node) => copyOf(node, into) ?? []);
}

/** The report's markup as nodes of the page, made of allowed elements and attributes alone. */
export function toSafeFragment(html: string, into: Document): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = into.createDocumentFragment();
  fragment.append(...copiesOf(parsed.body.childNodes, into));
  return fragment;
}
