import { exporterFor } from '../../src/export/registry.ts'
import type { PackageFile, PackOptions } from '../../src/model/site.ts'
import { checkFolder, hasErrors } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import type { RenderOptions } from '../../src/render/site.ts'

/** The files of a package of the course in a folder, as `export` would zip them. */
export async function courseFiles(
  folder: string,
  format: string,
  options: RenderOptions & PackOptions = {},
): Promise<readonly PackageFile[]> {
  const checked = await checkFolder(folder)
  if (hasErrors(checked.diagnostics)) throw new Error(JSON.stringify(checked.diagnostics, null, 2))
  const exporter = exporterFor(format)
  if (!exporter) throw new Error(`No exporter is called "${format}".`)
  return packFormat(exporter, renderCourse(checked, options), options)
}
