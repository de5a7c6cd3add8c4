import { scorm2004 } from '../../src/export/scorm2004.ts'
import { sampleParts } from './sample-parts.ts'
import { schemaCheck } from './schema-check.ts'

const entries = {
  'http://www.w3.org/XML/1998/namespace': 'xml.xsd',
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
}

/** By edition: what its official schemas have against a manifest. */
export const schemaErrors2004 = {
  '3rd': checkOf('3rd'),
  '4th': checkOf('4th'),
}

function checkOf(edition: string): ReturnType<typeof schemaCheck> {
  return schemaCheck({ entries, files: sampleParts(scorm2004, '.', edition).schemas })
}
