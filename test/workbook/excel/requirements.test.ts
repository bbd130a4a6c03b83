import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compareVersions } from '../../standin/hosts';
import { minimumApi, optionalFeatures } from '../../../src/workbook/excel';

/** Compile-time check: every Office.js member in use, its requirement set as Microsoft's definitions tell it, and where more than the minimum is allowed. */
const root = path.join(__dirname, '../../..');
const folders = ['src/workbook/excel', 'src/faces/ribbon', 'src/faces/pane'];
const definitions = path.join('@types', 'office-js', 'index.d.ts');

interface Use {
  readonly file: string;
  readonly member: string;
  readonly api: string;
}

const files = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(root, folder, String(name))),
  )
  .filter((name) => /\.tsx?$/.test(name));
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(files, options);
const checker = program.getTypeChecker();

/** `1.13` from `[Api set: ExcelApi 1.13]` beside a member, or else beside its class; null outside Excel's own definitions. */
function apiOf(symbol: ts.Symbol): string | null {
  const declaration = symbol.declarations?.find((each) => each.getSourceFile().fileName.endsWith(definitions));
  for (let node: ts.Node | undefined = declaration; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const comment = ts
      .getJSDocCommentsAndTags(node)
      .map((each) => each.getText())
      .join('\n');
    const [, api] = /\[Api set: ExcelApi(?:Online|Desktop)? ?([\w.]*)/.exec(comment) ?? [];
    if (api !== undefined) return /^\d+\.\d+$/.test(api) ? api : '99.0';
  }
  return null;
}

const nameOf = (symbol: ts.Symbol): string => {
  const parent = symbol.declarations?.[0]?.parent;
  const owner =
    parent !== undefined && (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent))
      ? `${parent.name?.text ?? ''}.`
      : '';
  return owner + symbol.name;
};

/** Members named in the text of a `load`, such as `items/worksheet/name`. */
function loaded(call: ts.CallExpression): ts.Symbol[] {
  const [argument] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return [];
  const receiver = checker.getNonNullableType(checker.getTypeAtLocation(call.expression.expression));
  if (argument === undefined) throw new Error(`${call.getText()}: a load names what it wants`);
  const type = checker.getTypeAtLocation(argument);
  const texts = (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
  expect(texts).not.toEqual([]);
  return texts
    .flatMap((text) => text.split(','))
    .flatMap((names) => {
      let at: ts.Type = receiver;
      return names
        .trim()
        .split('/')
        .map((name) => {
          const symbol = at.getProperty(name);
          if (symbol === undefined) throw new Error(`${call.getText()}: there is no ${name}`);
          const next = checker.getTypeOfSymbol(symbol);
          at = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
          return symbol;
        });
    });
}

function usesIn(source: ts.SourceFile): Use[] {
  const found: Use[] = [];
  const note = (symbol: ts.Symbol | undefined): void => {
    const api = symbol === undefined ? null : apiOf(symbol);
    if (symbol !== undefined && api !== null)
      found.push({ file: path.basename(source.fileName), member: nameOf(symbol), api });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    if (ts.isCallExpression(node)) loaded(node).forEach(note);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const uses = program
  .getSourceFiles()
  .filter((source) => files.includes(path.normalize(source.fileName)))
  .flatMap(usesIn);
const allowedIn = (file: string): string =>
  Object.values(optionalFeatures).find((feature) => feature.file === file)?.api ?? minimumApi;

test('the check sees what is used', () => {
  const members = new Set(uses.map(({ member }) => member));
  for (const member of [
    'Range.values',
    'WorksheetCollection.add',
    'PageLayout.setPrintArea',
    'Chart.setData',
    'TableRowCollection.count',
    'Worksheet.getRangeByIndexes',
  ]) {
    expect(members).toContain(member);
  }
  expect(uses).toContainEqual({ file: 'mergedAreas.ts', member: 'Range.getMergedAreasOrNullObject', api: '1.13' });
});

test(`nothing newer than ExcelApi ${minimumApi} is used outside the guarded files`, () => {
  expect(uses.filter(({ file, api }) => compareVersions(api, allowedIn(file)) > 0)).toEqual([]);
});

test.each(Object.entries(optionalFeatures))('%s is asked for before it is used', (feature, { file, api }) => {
  const text = readFileSync(path.join(root, 'src/workbook/excel', file), 'utf8');
  expect(text).toContain(`supports(optionalFeatures.${feature}.api)`);
  expect(uses.some((use) => use.file === file && use.api === api)).toBe(true);
});
