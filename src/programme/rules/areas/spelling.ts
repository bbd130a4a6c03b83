/**
 * Spellings of village names that stood in the Kemendagri table of 2015 and differ from today's by more than spaces and hyphens
 * (docs/spec/domain.md 13.2): both are right.
 */
const oldSpellings: ReadonlyMap<string, string> = new Map([
  ['33.26.11.2008', 'Duwed'],
  ['33.26.12.2014', 'Surabayan'],
  ['33.26.13.2016', 'Bungangan'],
]);

/** Whether a name is the area's, apart from spacing, case, hyphens and the known old spelling of its code. */
export function sameAreaName(code: string, official: string, name: string): boolean {
  const bare = bareName(name);
  const old = oldSpellings.get(code);
  return bare === bareName(official) || (old !== undefined && bare === bareName(old));
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[\s\u2010-\u2013-]/g, '');
}
