import {
  all,
  areUnique,
  attributes,
  broken,
  children,
  parse,
  type Node,
} from './manifest-faults.ts'

/** cmi5 13.1: what an element holds, in this order. */
const contents: Readonly<Record<string, RegExp>> = {
  courseStructure: /^course (objectives )?((au|block) )+$/,
  course: /^title description $/,
  block: /^title description (objectives )?((au|block) )+$/,
  au: /^title description (objectives )?url (launchParameters )?(entitlementKey )?$/,
  objectives: /^(objective )+$/,
  objective: /^(title description )?$/,
  title: /^(langstring )+$/,
  description: /^(langstring )+$/,
  langstring: /^$/,
  url: /^$/,
  launchParameters: /^$/,
  entitlementKey: /^$/,
}

/** Which attributes it has, and of what form. */
const forms: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  course: { id: /^https?:\/\// },
  block: { id: /^https?:\/\// },
  au: {
    id: /^https?:\/\//,
    moveOn: /^(NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed)$/,
    launchMethod: /^(AnyWindow|OwnWindow)$/,
    activityType: /^https?:\/\//,
  },
  langstring: { lang: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/ },
}

/** RFC 3987 in short: a scheme, a site, and nothing that would have to be encoded. */
const absolute = /^https?:\/\/[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9\-._~!$&'()*+,;=:@%]+)*$/

/** cmi5 8.1: what an LMS puts behind the address when it launches. */
const launchParameters = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']

/**
 * What an importing LMS must have against a course structure (cmi5 3, 8.1, 13 and 14), and what we
 * promise of our own. `packed` are the paths in the package.
 */
export function cmi5Faults(text: string, packed: readonly string[]): readonly string[] {
  const root = parse(text)
  const nodes = [root, ...below(root)]
  const units = all(root, 'au')
  const declared = all(root, 'objective').flatMap((node) => node.getAttribute('id') ?? [])
  const named = all(root, 'objective').flatMap((node) => node.getAttribute('idref') ?? [])
  const ids = [
    ...['course', 'block', 'au'].flatMap((name) => attributes(root, name, 'id')),
    ...declared,
  ]
  const urls = all(root, 'url').map((node) => node.textContent ?? '')
  return broken({
    'the root is courseStructure in the namespace of cmi5 (13.2.0.0-1)':
      root.nodeName === 'courseStructure' &&
      text.includes(
        '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">',
      ),
    'every element holds what it may, in its order (13.2.0.0-1)': nodes.every((node) => {
      const held = children(node).map(({ nodeName }) => `${nodeName} `)
      return contents[node.nodeName]?.test(held.join('')) === true
    }),
    'every attribute that is due is there, in its form (13.1)': nodes.every((node) =>
      Object.entries(forms[node.nodeName] ?? {}).every(([name, form]) =>
        form.test(node.getAttribute(name) ?? ''),
      ),
    ),
    'every id is a fully qualified IRI (3.0.0.0-1)': [...ids, ...named].every((id) =>
      absolute.test(id),
    ),
    'every id is there once (13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1)': areUnique(ids),
    'an objective that is named is declared': named.every((id) => declared.includes(id)),
    'a mastery score is from 0 to 1 with at most four decimals (13.1.4)': units.every((unit) => {
      const score = unit.getAttribute('masteryScore')
      return score === null || /^(0(\.\d{1,4})?|1)$/.test(score)
    }),
    'only what gives points can ask for passed': units.every(
      (unit) =>
        !/Passed/.test(unit.getAttribute('moveOn') ?? '') ||
        unit.getAttribute('masteryScore') !== null,
    ),
    'a unit opens with a file of the package (14.1.0.0-3)': urls.every((url) =>
      packed.includes(url.split('?')[0] ?? ''),
    ),
    'no unit opens with the file of another': areUnique(urls),
    'no address has a parameter of a launch in it (8.1.0.0-6)': urls.every((url) =>
      launchParameters.every((name) => !new URL(url, 'https://lms.test').searchParams.has(name)),
    ),
    'the structure is at the root, under its name (14.1.0.0-2)': packed[0] === 'cmi5.xml',
    'titles and descriptions say something': all(root, 'langstring').every(
      (node) => (node.textContent ?? '').trim() !== '',
    ),
  })
}

function below(node: Node): readonly Node[] {
  return children(node).flatMap((child) => [child, ...below(child)])
}
