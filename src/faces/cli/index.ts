import { join } from 'node:path';
import { run } from './run';

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// dist/cli.js lies beside dist/wilayah.
void run(process.argv.slice(2), { out: process.stdout, error: process.stderr }, join(__dirname, 'wilayah')).then(
  (code) => {
    process.exitCode = code;
  },
);
