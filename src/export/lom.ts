import type { Course } from '../model/course.ts'
import { cutText } from '../model/cut-text.ts'
import type { PackageFile } from '../model/site.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'

/** What says, beside the manifest, what the package is about. */
export const metadataPath = 'metadata.xml'

const namespaces = { '': 'http://ltsc.ieee.org/xsd/LOM' }

/**
 * The course as learning object metadata (IEEE 1484.12.3). It is a file of its own, because a
 * manifest that names the namespace of LOM must bring the schemas of LOM too.
 */
export function metadataFile(course: Course, key: string): PackageFile {
  const { version, licence } = course
  const lom = element(
    'lom',
    {},
    general(course, key),
    element('lifeCycle', {}, text('version', version, course)),
    element('metaMetadata', {}, element('metadataSchema', {}, 'LOMv1.0')),
    element('technical', {}, element('format', {}, 'text/html')),
    ...(licence === '' ? [] : [rights(course)]),
  )
  return { path: metadataPath, contents: writeXml(lom, namespaces) }
}

function general(course: Course, key: string): XmlElement {
  const { title, summary, language } = course
  return element(
    'general',
    {},
    element('identifier', {}, element('catalog', {}, 'lespakket'), element('entry', {}, key)),
    text('title', title, course),
    element('language', {}, language),
    text('description', summary, course),
  )
}

/** A licence says what others may do with a work that somebody has the rights of. */
function rights(course: Course): XmlElement {
  return element(
    'rights',
    {},
    element(
      'copyrightAndOtherRestrictions',
      {},
      element('source', {}, 'LOMv1.0'),
      element('value', {}, 'yes'),
    ),
    text('description', course.licence, course),
  )
}

/** IEEE 1484.12.1: how much of these the smallest reader takes. */
const limits = { title: 1000, description: 2000, version: 50 }

function text(name: keyof typeof limits, words: string, { language }: Course): XmlElement {
  return element(name, {}, element('string', { language }, cutText(words, limits[name])))
}
