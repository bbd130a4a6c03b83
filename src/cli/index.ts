import { join } from 'node:path';
import { run } from './run';

// dist/cli.js lies beside dist/wilayah.
void run(process.argv.slice(2), { out: process.stdout, error: process.stderr }, join(__dirname, 'wilayah')).then(
  (code) => {
    process.exitCode = code;
  },
);
