/** Where an address for feedback leads: a mail address is written without `mailto:`. */
export function feedbackLink(address: string): string {
  return isMail(address) ? `mailto:${address}` : address
}

/** Whether the course takes feedback by mail rather than on a website. */
export function isMail(address: string): boolean {
  return address.includes('@') && !address.includes(':')
}
