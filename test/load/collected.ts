import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { FindingData, Severity } from '../../src/model/diagnostic.ts'
import type { Report } from '../../src/model/finding.ts'
import type { Position } from '../../src/model/position.ts'

export interface Found {
  readonly rule: string
  readonly severity: Severity
  /** `file:line:column`. */
  readonly at: string
  readonly data: FindingData
  readonly related: readonly string[]
}

/** Runs something that reports, and gives its result with what it reported. */
export function collected<T>(act: (report: Report) => T): {
  readonly result: T
  readonly found: readonly Found[]
} {
  const found: Found[] = []
  const result = act((finding, position, data, related = []) => {
    for (const locale of ['nl', 'en'] as const) {
      const { message, hint = 'none', related: words = 'none' } = finding.text[locale](data)
      for (const text of [message, hint, words]) {
        expect(text.trim()).not.toBe('')
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
    }
    found.push({
      rule: finding.id,
      severity: finding.severity,
      at: place(position),
      data: data as FindingData,
      related: related.map(place),
    })
  })
  return { result, found }
}

/** What was reported as `rule file:line:column`. */
export function places(act: (report: Report) => unknown): readonly string[] {
  return collected(act).found.map(({ rule, at }) => `${rule} ${at}`)
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lespakket-load-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/**
 * Does something as a user to whom file rights apply: root reads everything, so root becomes
 * nobody for a moment.
 */
export function asOrdinaryUser<T>(act: () => T): T {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return act()
  const nobody = 65_534
  process.seteuid(nobody)
  try {
    return act()
  } finally {
    process.seteuid(0)
  }
}

function place({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`
}
