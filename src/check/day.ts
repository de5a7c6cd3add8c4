/** The day so many months before an ISO day; as text, because no day here has a time or a zone. */
export function monthsBefore(isoDay: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  const all = year * 12 + (month - 1) - months
  const parts = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1, day]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}
