// Where Chromium is. Uses nothing but Node itself.
import { existsSync } from 'node:fs';

/** The program file of a Chromium on this machine: the one named by CHROMIUM, else Debian's without windows, which takes half the time, else Debian's. */
export function installedChromium() {
  const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
  return places.find((path) => existsSync(path));
}
