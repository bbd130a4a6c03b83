/** The program file of a Chromium on this machine: the one named by CHROMIUM, else Debian's without windows, which takes half the time, else Debian's. */
export function installedChromium(): string | undefined;
