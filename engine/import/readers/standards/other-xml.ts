import type { Reader } from '../../model.ts';
import { ReadRefusal } from '../problems.ts';
import { xmlRoot } from '../xml/root.ts';

/** XML of any other kind: refused by the name of its root element. */
export const otherXmlReader: Reader = {
  format: 'xml',
  accepts: (file) => {
    const root = xmlRoot(file);
    return root !== null && !/^(?:html|table|div|p|span|meta|style|head|body|script|b|br)$/i.test(root.name);
  },
  read: (file) => {
    const root = xmlRoot(file);
    if (root !== null && /hl7\.org\/fhir/.test(root.tag)) {
      throw new ReadRefusal(
        'unsupported-version',
        `${file.name} is a FHIR message in XML, which is not read.`,
        'Ask for the same records as FHIR R4 in JSON.',
      );
    }
    throw new ReadRefusal(
      'not-a-case-return',
      `${file.name} is XML of a kind that is not known (its root is "${root?.name ?? ''}").`,
      'Send the children in need census, the looked-after children return, or the records as CSV or Excel.',
    );
  },
};
