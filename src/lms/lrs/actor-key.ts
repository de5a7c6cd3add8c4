import type { Actor } from './statement.ts'

/** One text per person or group: an agent is who its identifier says, whatever the name. */
export function actorKey({ mbox, mbox_sha1sum, openid, account, member }: Actor): string {
  if (account) return `account ${account.homePage} ${account.name}`
  if (mbox !== undefined) return `mbox ${mbox}`
  if (mbox_sha1sum !== undefined) return `mbox_sha1sum ${mbox_sha1sum}`
  if (openid !== undefined) return `openid ${openid}`
  return `group ${(member ?? []).map(actorKey).toSorted().join(', ')}`
}
