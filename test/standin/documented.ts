import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

/** A member of a class of Excel's interface. */
export interface DocumentedMember {
  /** ExcelApi version; null for a preview, and what Excel has on the web or on the desktop only. */
  readonly since: string | null;
  readonly readonly: boolean;
}

/** Members of every class, from Microsoft's type definitions and their comments. */
export function documentedMembers(): ReadonlyMap<string, ReadonlyMap<string, DocumentedMember>> {
  const path = createRequire(join(process.cwd(), 'package.json')).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, Map<string, DocumentedMember>>();
  const visit = (node: ts.Node, namespace: string): void => {
    if (ts.isModuleDeclaration(node) && node.body !== undefined) {
      ts.forEachChild(node.body, (child) => visit(child, node.name.text));
    } else if (ts.isClassDeclaration(node) && namespace === 'Excel' && node.name !== undefined) {
      const members = new Map<string, DocumentedMember>();
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
