/** A JSON object whose values are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is text, else empty. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The objects of a list; a single object counts as a list of one, anything else as none. */
export function objects(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** Words of a CodeableConcept (or a list of them): its text, else the display of its first coding. */
export function conceptWords(value: unknown): string {
  for (const concept of objects(value)) {
    const words =
      text(concept.text) ||
      objects(concept.coding)
        .map((coding) => text(coding.display))
        .find((each) => each !== '') ||
      '';
    if (words !== '') return words;
  }
  return '';
}

/** Codes of a CodeableConcept (or a list of them). */
export function conceptCodes(value: unknown): readonly string[] {
  return objects(value)
    .flatMap((concept) => objects(concept.coding))
    .map((coding) => text(coding.code))
    .filter((code) => code !== '');
}

/** Day of a FHIR date or dateTime as written. */
export function dayOf(dateTime: string): string {
  return dateTime.slice(0, 10);
}
