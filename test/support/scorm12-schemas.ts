import { scorm12 } from '../../src/export/scorm12.ts'
import { sampleParts } from './sample-parts.ts'
import { schemaCheck } from './schema-check.ts'

/**
 * What the official schemas have against a SCORM 1.2 manifest. Mended is what libxml2 refuses:
 * the default namespace may not be that of `xml:`, and `##any` makes the content of a metadata
 * element ambiguous.
 */
export const schemaErrors = schemaCheck({
  entries: {
    'http://www.w3.org/XML/1998/namespace': 'ims_xml.xsd',
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  files: sampleParts(scorm12).schemas,
  repairs: {
    'ims_xml.xsd': ['xmlns="http://www.w3.org/XML/1998/namespace"', ''],
    'imsmd_rootv1p2p1.xsd': ['namespace="##any"', 'namespace="##other"'],
  },
})
