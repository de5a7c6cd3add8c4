import { readFileSync } from 'node:fs'
import { web } from '../../src/export/web.ts'
import type { Course } from '../../src/model/course.ts'
import type { Keys } from '../../src/model/keys.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { renderSite } from '../../src/render/site.ts'
import { sampleCourse, sampleKeys, sampleMedia } from './sample-course.ts'

/** The sample course as the files of the web format, with the player as it was built. */
export function samplePackage(player = built('players/web.js')): readonly PackageFile[] {
  return packageOf(sampleCourse, sampleKeys, sampleMedia, player)
}

/** Any course as the files of the web format. */
export function packageOf(
  course: Course,
  keys: Keys,
  media: ReadonlyMap<string, Uint8Array> = new Map(),
  player = built('players/web.js'),
): readonly PackageFile[] {
  const site = renderSite(course, keys, media, built('player.css'))
  return web.pack(site, { player, schemas: [] })
}

/** A part of the toolkit as it was built. */
export function built(path: string): string {
  return readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8')
}
