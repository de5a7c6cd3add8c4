import { createHash } from 'node:crypto'
import { exporters } from '../../src/export/registry.ts'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import type { Site } from '../../src/model/site.ts'
import { renderSite } from '../../src/render/site.ts'
import { contentHash, zipFiles } from '../../src/zip/zip.ts'
import { sampleCourse, sampleKeys, sampleMedia } from './sample-course.ts'
import { sampleParts } from './sample-parts.ts'
import { sampleSite } from './sample-site.ts'

/**
 * Prints what every exporter makes of the sample, in every edition and divided in every way that it
 * can be; the root of the repository is given.
 */
async function printPackages(root: string): Promise<void> {
  for (const exporter of exporters) {
    for (const edition of exporter.editions?.map(({ id }) => id) ?? [undefined]) {
      const parts = sampleParts(exporter, root, edition)
      for (const sco of exporter.scoRules ? [undefined, ...scoUnits] : [undefined]) {
        const files = exporter.pack(siteOf(sco), parts, { edition })
        const zip = createHash('sha256')
          .update(await zipFiles(files))
          .digest('hex')
        const name = [exporter.id, edition, sco].filter((part) => part !== undefined).join('-')
        process.stdout.write(`${name} ${zip} ${contentHash(files)}\n`)
      }
    }
  }
}

/** The site by hand, whose titles bite, or a course that is rendered in parts. */
function siteOf(sco: ScoUnit | undefined): Site {
  if (sco === undefined) return sampleSite()
  const course = { ...sampleCourse, iri: 'https://example.org/meedoen' }
  return renderSite(course, sampleKeys, sampleMedia, 'body{margin:0}', { sco })
}

void printPackages(process.argv[2] ?? '')
