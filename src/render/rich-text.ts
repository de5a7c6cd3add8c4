import { anchorId } from '../model/anchor.ts'
import { lessonInFile } from '../model/course.ts'
import { escapeHtml, trusted, type Html } from '../model/html.ts'
import type { Fragment, LinkTarget, RichText } from '../model/rich-text.ts'
import { moduleKey, type RenderContext } from './context.ts'
import { fileSize } from './file-size.ts'
import { coursePath, glossaryPath, lessonPath, moduleAnchor } from './names.ts'
import { termAnchor } from './terms.ts'

/** Fills the holes of author text. */
export type Rich = (text: RichText) => Html

/**
 * Makes the resolver for one page. All addresses are relative to the root of the package: pages
 * in a folder say so with `<base>`, and the same fragment works in the launch page.
 */
export function richText(
  context: RenderContext,
  page: string,
  activity: (id: string) => Html = () => trusted(''),
): Rich {
  const write = (fragment: Fragment): string => {
    if (typeof fragment === 'string') return fragment
    switch (fragment.kind) {
      case 'link':
        return escapeHtml(address(context, page, fragment.target))
      case 'asset':
        return escapeHtml(context.media.get(fragment.path) ?? '')
      case 'size':
        return escapeHtml(sizeOf(context, fragment.path))
      case 'activity':
        return activity(fragment.id).html
      case 'trainer':
        return context.isForTrainer === true ? fragment.text.map(write).join('') : ''
      case 'term':
        return fragment.edge === 'start' ? termLink(fragment.name) : '</a>'
    }
  }
  return (text) => trusted(text.map(write).join(''))
}

function sizeOf({ course }: RenderContext, path: string): string {
  const asset = course.assets.find((each) => each.path === path)
  return asset ? fileSize(asset.bytes, course.language) : ''
}

/** Readable without script; with it, the term explains itself in place. */
function termLink(name: string): string {
  return `<a class="term" href="${escapeHtml(withAnchor(glossaryPath, termAnchor(name)))}">`
}

function address(context: RenderContext, page: string, target: LinkTarget): string {
  switch (target.kind) {
    case 'web':
      return target.url
    case 'anchor':
      return withAnchor(page, target.anchor)
    case 'lesson':
      return withAnchor(lessonPath(target.id), target.anchor)
    case 'module':
      return moduleAddress(context, target.id)
    case 'file':
      return fileAddress(context, target.path, target.anchor) ?? `${page}.html`
  }
}

/** A file of the course is a page when the course has one for it, else a download. */
function fileAddress(context: RenderContext, path: string, anchor: string): string | undefined {
  const { course, media } = context
  const lesson = lessonInFile(course, path)
  if (lesson) return withAnchor(lessonPath(lesson.id), anchor)
  const module = course.modules.find(({ position }) => position.file === path)
  if (module) return moduleAddress(context, module.id)
  if (path === course.position.file) return withAnchor(coursePath, anchor)
  if (course.terms[0]?.position.file === path) return withAnchor(glossaryPath, anchor)
  const download = media.get(path)
  return download === undefined || anchor === '' ? download : `${download}#${encodeURI(anchor)}`
}

function moduleAddress(context: RenderContext, id: string): string {
  const exists = context.course.modules.some((module) => module.id === id)
  return exists
    ? `${coursePath}.html#${moduleAnchor(moduleKey(context, id))}`
    : `${coursePath}.html`
}

function withAnchor(page: string, anchor: string): string {
  return anchor === '' ? `${page}.html` : `${page}.html#${encodeURIComponent(anchorId(anchor))}`
}
