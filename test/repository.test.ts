import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly resolved?: string
        readonly license?: string
        readonly dev?: boolean
        readonly hasInstallScript?: boolean
      }
    >
  >
}

const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as LockFile
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('every version is exact', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.length).toBeGreaterThan(20)
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the lock file holds no download addresses', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('nothing that users install runs a script of its own', () => {
  expect(packages.filter(([, one]) => one.hasInstallScript === true && one.dev !== true)).toEqual(
    [],
  )
})

test('no licence binds our users', () => {
  const free =
    /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)( OR .*)?\)?$/
  const bound = packages.filter(([, { license, dev }]) => dev !== true && !free.test(license ?? ''))
  expect(bound.map(([path, { license }]) => `${path} ${license ?? 'none'}`)).toEqual([])
})

test('nothing tracked names a path of a machine', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
  const texts = tracked.filter((path) => /\.(ts|mjs|js|json|md|css|yml)$/.test(path))
  expect(texts.length).toBeGreaterThan(50)
  const named = texts.filter((path) => /["'` (](\/home\/|\/Users\/|\/work\/)/.test(read(path)))
  expect(named.filter((path) => path !== 'test/repository.test.ts')).toEqual([])
})
