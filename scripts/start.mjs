import { ensureBuilt } from './ensure-built.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { goOnWithProjectNode, run } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { openDesktop } from './open-desktop.mjs';
import { say } from './say.mjs';

// Opens Throughline from a clone: the desktop window where it can be had, else the browser host.
// `--browser` asks for the browser host; all other arguments go to it (see `throughline serve`).
ensureInstalled();
await goOnWithProjectNode(import.meta.url);

const given = process.argv.slice(2);
const askedForBrowser = given.includes('--browser');
await ensureBuilt(['renderer']);
const why = askedForBrowser ? 'as asked' : await openDesktop({ ensureElectron, ensureBuilt });
if (why !== null) {
  if (!askedForBrowser) say(why);
  const passedOn = given.filter((argument) => argument !== '--browser');
  process.exitCode = await run([inProject('cli/throughline.ts'), 'serve', ...passedOn], {
    cwd: projectFolder,
  });
}
