import { ensureBuilt } from './ensure-built.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { goOnWithProjectNode } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { giveUp, say } from './say.mjs';

// Packs the desktop program for this platform into release/. Without an argument it stays a folder;
// `npm run package -- AppImage` (or nsis, dmg, deb) makes an installer, for which electron-builder
// fetches further tools.
ensureInstalled();
await goOnWithProjectNode(import.meta.url);
await ensureBuilt(['renderer', 'electron']);
if (ensureElectron() === null) {
  giveUp(
    'Electron could not be fetched, and without it nothing can be packed. Check the connection and try again.',
  );
}

const { build, Platform } = await import('electron-builder');
const { createPackageConfig } = await import('../electron-builder.config.ts');
const [target = 'dir'] = process.argv.slice(2);
const { platform, arch } = process;
const files = await build({
  projectDir: projectFolder,
  targets: Platform.current().createTarget(target),
  config: createPackageConfig({ platform, arch, electronDist: inProject('node_modules/electron/dist') }),
});
say(files.length === 0 ? 'Packed into release/.' : `Packed: ${files.join(', ')}`);
