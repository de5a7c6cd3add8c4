import { validateXML } from 'xmllint-wasm'
import { scorm12 } from '../../src/export/scorm12.ts'
import { sampleParts } from './sample-parts.ts'

/** One entry for all namespaces, so that nothing is looked up elsewhere. */
const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="ims_xml.xsd"/>
  <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
  <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>`

/**
 * What the official files get wrong and libxml2 refuses: the default namespace may not be that of
 * `xml:`, and `##any` makes the content of a metadata element ambiguous.
 */
const repairs: Readonly<Record<string, readonly [string, string]>> = {
  'ims_xml.xsd': ['xmlns="http://www.w3.org/XML/1998/namespace"', ''],
  'imsmd_rootv1p2p1.xsd': ['namespace="##any"', 'namespace="##other"'],
}

const schemas = sampleParts(scorm12).schemas.map(({ path, contents }) => {
  const text = typeof contents === 'string' ? contents : Buffer.from(contents).toString()
  const [wrong, right] = repairs[path] ?? ['', '']
  return { fileName: path, contents: text.replace(wrong, right) }
})

/** What the official schemas have against a SCORM 1.2 manifest. */
export async function schemaErrors(manifest: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'driver.xsd', contents: driver },
    preload: schemas,
  })
  return result.errors.map((error) => error.message)
}
