import {
  activityDefinition,
  interactionDefinition,
  type ActivityDefinition,
  type InteractionComponent,
  type InteractionDefinition,
  type LanguageMap,
} from '../xapi/definition.ts'
import { courseIri, lessonIri, moduleIri, questionIri } from '../xapi/iris.ts'
import { launchPage, type Exporter, type PackageFile, type Site } from '../model/site.ts'
import { element, writeXml, type XmlElement } from '../xml/xml.ts'
import { addressRules } from './address-rules.ts'
import { commonFiles } from './common-files.ts'
import { withRecord } from './package-record.ts'

/** The name is fixed and it stands at the root of the package. */
const structurePath = 'tincan.xml'

const namespaces = { '': 'http://projecttincan.com/tincan.xsd' }

/**
 * A package that an LMS launches with the address of a learning record store ("Tin Can launch").
 * Without one it runs as well, and records nothing.
 */
export const xapi: Exporter = {
  id: 'xapi',
  title: 'xAPI',
  advice: {
    nl: 'Alleen voor een LMS met een opslag voor xAPI (een LRS): voeg het daar toe als xAPI-pakket (Tin Can). Vervang bij een nieuwe versie het oude bestand.',
    en: 'Only for an LMS with a record store for xAPI (an LRS): add it there as an xAPI (Tin Can) package. For a new version replace the old file.',
  },
  tracker: 'xapi',
  rules: addressRules('xapi', 'xAPI'),

  pack(site, parts) {
    return withRecord({ format: 'xapi' }, site, [structureFile(site), ...commonFiles(site, parts)])
  },
}

function structureFile(site: Site): PackageFile {
  const activities = element('activities', {}, ...activitiesOf(site))
  return { path: structurePath, contents: writeXml(element('tincan', {}, activities), namespaces) }
}

/** The course comes first: it is the one activity that can be launched. */
function activitiesOf({ course, keys, questions }: Site): readonly XmlElement[] {
  const { iri, title, summary, language, modules } = course
  const launch = element('launch', { lang: language }, launchPage)
  const whole = activityDefinition('course', title, summary, language)
  return [
    activity(courseIri(iri), whole, launch),
    ...modules.flatMap((module) => [
      activity(
        moduleIri(iri, keys.modules[module.id] ?? ''),
        activityDefinition('module', module.title, module.summary, language),
      ),
      ...module.lessons.map((lesson) =>
        activity(
          lessonIri(iri, keys.lessons[lesson.id] ?? ''),
          activityDefinition('lesson', lesson.title, lesson.summary, language),
        ),
      ),
    ]),
    ...questions.map(({ key, prompt, interaction }) => {
      // A name is required here; a question without words is known by its key.
      const asked = prompt === '' ? key : prompt
      const definition = interactionDefinition(interaction, asked, language)
      return activity(questionIri(iri, key), definition, ...questionParts(definition))
    }),
  ]
}

function activity(
  id: string,
  { type, name = {}, description = {} }: ActivityDefinition,
  ...rest: readonly XmlElement[]
): XmlElement {
  return element(
    'activity',
    { id, type },
    ...texts('name', name),
    ...texts('description', description),
    ...rest,
  )
}

function questionParts(definition: InteractionDefinition): readonly XmlElement[] {
  const { interactionType, correctResponsesPattern: patterns } = definition
  const pattern = (text: string): XmlElement => element('correctResponsePattern', {}, text)
  return [
    element('interactionType', {}, interactionType),
    ...(patterns ? [element('correctResponsePatterns', {}, ...patterns.map(pattern))] : []),
    ...(['choices', 'scale', 'source', 'target', 'steps'] as const).flatMap((name) => {
      const list = definition[name] ?? []
      return list.length === 0 ? [] : [element(name, {}, ...list.map(component))]
    }),
  ]
}

function component({ id, description }: InteractionComponent): XmlElement {
  return element('component', {}, element('id', {}, id), ...texts('description', description))
}

function texts(name: string, map: LanguageMap): readonly XmlElement[] {
  return Object.entries(map).map(([lang, text]) => element(name, { lang }, text))
}
