import { ensureInstalled } from './ensure-installed.mjs';
import { run } from './ensure-node.mjs';
import { inProject } from './project.mjs';

// The command line from a clone. npm starts scripts in the project's folder; the paths a user writes
// belong to the folder they were in, which npm hands over as INIT_CWD.
ensureInstalled();
const throughNpm = process.env['npm_lifecycle_event'] === 'throughline';
const cwd = (throughNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
process.exitCode = await run([inProject('cli/throughline.ts'), ...process.argv.slice(2)], { cwd });
