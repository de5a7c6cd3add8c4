import { validateXML } from 'xmllint-wasm'
import type { PackageFile } from '../../src/model/site.ts'

/** Official schemas, ready to be asked. */
export interface SchemaSet {
  /** Namespace to the file that describes it. */
  readonly entries: Readonly<Record<string, string>>
  readonly files: readonly PackageFile[]
  /** File to what it gets wrong and libxml2 refuses, and what should stand there. */
  readonly repairs?: Readonly<Record<string, readonly [string | RegExp, string]>>
}

/** A check of a document by all the schemas of a set at once; it gives what they have against it. */
export function schemaCheck({
  entries,
  files,
  repairs = {},
}: SchemaSet): (document: string) => Promise<readonly string[]> {
  const preload = files.map(({ path, contents }) => {
    const text = typeof contents === 'string' ? contents : Buffer.from(contents).toString()
    const [wrong, right] = repairs[path] ?? ['', '']
    return { fileName: path, contents: text.replace(wrong, right) }
  })
  return async (document) => {
    const { errors } = await validateXML({
      xml: { fileName: 'document.xml', contents: document },
      schema: { fileName: 'driver.xsd', contents: driver(entries) },
      preload,
    })
    return errors.map((error) => error.message)
  }
}

/** One entry for all namespaces, so that nothing is looked up elsewhere. */
function driver(entries: SchemaSet['entries']): string {
  const imports = Object.entries(entries).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  )
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('\n')}</xs:schema>`
}
