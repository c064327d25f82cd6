const placePattern =
  /\b(\d{1,4}[a-z]?)[\s,]+([a-z]{4,})\s+(?:road|rd|street|st|close|cl|court|ct|walk|lane|ln|avenue|ave|house|hse|drive|dr|way|place|pl|terrace|gardens|crescent|cres|green|hill|row|view|rise|grove)\b/gi;

/** Addresses in running text as "14 hobnail": number and first word of the street or house. */
export function toPlaces(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(placePattern)) {
    const place = `${match[1]} ${match[2]}`.toLowerCase();
    if (!found.includes(place)) found.push(place);
  }
  return found;
}
