import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { classes } from '../objects';
import type { ClassSpec } from '../objects/types';
import { compareVersions } from '../session';

/** ExcelApi version of every member of every class, from the comments of Microsoft's type definitions. */
function documentedMembers(): ReadonlyMap<string, ReadonlyMap<string, { since: string | null; readonly: boolean }>> {
  const path = createRequire(join(process.cwd(), 'package.json')).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, Map<string, { since: string | null; readonly: boolean }>>();
  const visit = (node: ts.Node, namespace: string): void => {
    if (ts.isModuleDeclaration(node) && node.body !== undefined) {
      ts.forEachChild(node.body, (child) => visit(child, node.name.text));
    } else if (ts.isClassDeclaration(node) && namespace === 'Excel' && node.name !== undefined) {
      const members = new Map<string, { since: string | null; readonly: boolean }>();
      const ofClass = versionIn(node);
      for (const member of node.members) {
        const name = member.name?.getText(source);
        if (name === undefined || members.has(name)) continue;
        const isReadonly =
          ts.canHaveModifiers(member) &&
          (ts.getModifiers(member) ?? []).some((item) => item.kind === ts.SyntaxKind.ReadonlyKeyword);
        members.set(name, { since: versionIn(member) ?? ofClass, readonly: isReadonly });
      }
      found.set(node.name.text, members);
    }
  };
  const versionIn = (node: ts.Node): string | null => {
    const comment = source.text.slice(node.getFullStart(), node.getStart(source));
    return /\[Api set: ExcelApi ([\d.]+)\]/.exec(comment)?.[1] ?? null;
  };
  ts.forEachChild(source, (child) => visit(child, ''));
  return found;
}

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

/** Members that only the client itself uses are in its script, not in the type definitions. */
const isPublic = ({ key }: { key: string }): boolean => !key.startsWith('_');

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
