/** Lints texts as if they stood in files of the project: `[{ path, text }]` comes in, the ids of the rules that speak go out, a list for each. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const rules = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  rules.push([...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))]);
}
process.stdout.write(JSON.stringify(rules));
