import { documentedMembers } from '../documented';
import { classes } from '../objects';
import type { ClassSpec } from '../objects/types';
import { compareVersions } from '../hosts';

const documented = documentedMembers();
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const members = Object.entries(classes).flatMap(([name, spec]: [string, ClassSpec<unknown>]) => [
  ...Object.entries(spec.properties).map(([key, { since, set, object }]) => ({
    name,
    key,
    since,
    settable: set !== undefined,
    value: object === undefined,
  })),
  ...Object.entries(spec.methods ?? {}).map(([key, { since }]) => ({
    name,
    key,
    since,
    settable: false,
    value: false,
  })),
]);

/** Members that only the client itself uses are in its script, not in the type definitions; the last three stand behind `Excel.createWorkbook`. */
const ofClient = new Set(['CreateWorkbook', 'CreateAndOpenWorkbook', 'Open']);
const isPublic = ({ key }: { key: string }): boolean => !key.startsWith('_') && !ofClient.has(key);

test.each(members.filter(isPublic))(
  '$key of $name is a member that Excel has since ExcelApi $since',
  ({ name, key, since, settable }) => {
    const known = documented.get(name)?.get(lowerFirst(key));
    expect(known).toBeDefined();
    expect(since).toBe(known?.since);
    if (settable) expect(known?.readonly).toBe(false);
  },
);

test('versions compare as numbers', () => {
  expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  expect(compareVersions('1.9', '1.9')).toBe(0);
});
