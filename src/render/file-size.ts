/** How large a file is, as people write it. By our own words: a locale's data differs per machine. */
export function fileSize(bytes: number, language: string): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} kB`
  const megabytes = (kilobytes / 1000).toFixed(1).replace(/\.0$/, '')
  return `${/^en\b/.test(language) ? megabytes : megabytes.replace('.', ',')} MB`
}
