import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * All that axe finds wrong with a page. It is put into the page, which the policy of a package
 * rightly refuses: the page must be opened with `bypassCSP`.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe })
  return page.evaluate<readonly string[]>(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
  )
}
