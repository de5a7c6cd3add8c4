/** Findings that cannot be put in a folder that any machine can hold, and why. */
export const elsewhere = {
  'asset/large': 'git should not carry 50 MiB',
  'asset/outside': 'git on Windows makes no symbolic links',
  'asset/too-large': 'git should not carry 200 MiB',
  'file/outside': 'git on Windows makes no symbolic links',
  'markdown/too-slow': 'what takes long depends on the machine',
  'structure/name-collision': 'Windows and macOS do not tell the two names apart',
  'structure/portable-name': 'Windows refuses the name',
} satisfies Readonly<Record<string, string>>
