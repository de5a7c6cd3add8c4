import { createHash } from 'node:crypto'
import { exporters } from '../../src/export/registry.ts'
import { contentHash, zipFiles } from '../../src/zip/zip.ts'
import { sampleParts } from './sample-parts.ts'
import { sampleSite } from './sample-site.ts'

/** Prints what every exporter makes of the sample; the root of the repository is given. */
async function printPackages(root: string): Promise<void> {
  for (const exporter of exporters) {
    for (const edition of exporter.editions?.map(({ id }) => id) ?? [undefined]) {
      const files = exporter.pack(sampleSite(), sampleParts(exporter, root, edition), { edition })
      const zip = createHash('sha256')
        .update(await zipFiles(files))
        .digest('hex')
      process.stdout.write(`${exporter.id} ${edition ?? ''} ${zip} ${contentHash(files)}\n`)
    }
  }
}

void printPackages(process.argv[2] ?? '')
