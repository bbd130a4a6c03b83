import { documentedMembers, type DocumentedMember } from '../../test/standin/documented';
import { classes } from '../../test/standin/objects';
import type { ClassSpec } from '../../test/standin/objects/types';

/** Members of every class that are the client's own work, whatever the host. */
const ofClient: ReadonlySet<string> = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack']);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the stand-in does of a member: all of it, reading only where Excel also sets, or nothing. */
function stateOf(spec: ClassSpec<unknown>, name: string, member: DocumentedMember): 'done' | 'read' | 'refused' {
  const event = /^on([A-Z]\w*)$/.exec(name)?.[1];
  const methods = Object.keys(spec.methods ?? {});
  // Events are methods of another name.
  if (event !== undefined)
    return methods.includes(`_Register${eventMethods[event] ?? event}Event`) ? 'done' : 'refused';
  if (name === 'items') return spec.items === undefined ? 'refused' : 'done';
  if (name === 'getItem') return spec.item === undefined ? 'refused' : 'done';
  const own = name === 'runtime' ? '_Runtime' : upperFirst(name);
  const property = spec.properties[own];
  if (property === undefined) return methods.includes(own) ? 'done' : 'refused';
  const isSettable = property.object !== undefined || property.set !== undefined;
  return member.readonly || isSettable ? 'done' : 'read';
}

/** Names under which the host knows events. */
const eventMethods: Readonly<Record<string, string>> = { Changed: 'DataChanged' };

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** What parts the page that people write from what is written here. */
const mark = '<!-- From here on written by `npm run docs`. -->\n';

/** docs/standin.md: what people wrote of how the stand-in works, and what it has of Excel's object model, class by class; `page` is the page as it stands. */
export function standInPage(page: string): string {
  const documented = documentedMembers();
  const counts = { done: 0, read: 0, refused: 0 };
  const sections: string[] = [];
  const absent: string[] = [];
  for (const [name, all] of [...documented].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const members = [...all].filter(([member, { since }]) => since !== null && !ofClient.has(member));
    if (members.length === 0) continue;
    const spec = (classes as Readonly<Record<string, ClassSpec<unknown>>>)[name];
    if (spec === undefined) {
      absent.push(name);
      continue;
    }
    const of = { done: [] as string[], read: [] as string[], refused: [] as string[] };
    for (const [member, details] of members) of[stateOf(spec, member, details)].push(member);
    const lines = [
      ...(of.done.length > 0 ? [`- done: ${list(of.done)}`] : []),
      ...(of.read.length > 0 ? [`- read, not set: ${list(of.read)}`] : []),
      ...(of.refused.length > 0 ? [`- refused: ${list(of.refused)}`] : []),
    ];
    for (const state of ['done', 'read', 'refused'] as const) counts[state] += of[state].length;
    sections.push([`### ${name}`, '', ...lines].join('\n'));
  }
  const [byPeople = ''] = page.split(mark);
  return `${byPeople}${mark}\n${[
    '## What it has of Excel’s object model',
    'From `test/standin/objects` and Microsoft’s type definitions (members of numbered ExcelApi sets).',
    `Of ${sections.length} classes ${counts.done} members are done, ${counts.read} can be read but not set, and ${counts.refused} are refused: they fail with \`NotImplemented\` and their name, never with a made-up answer. A member that is done may still refuse some of its arguments in the same way.`,
    ...sections,
    '## Classes that are refused as a whole',
    list(absent),
  ].join('\n\n')}\n`;
}
