import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createDeviceStore,
  type Storages,
  type TextStorage,
} from '../../src/runtime/device-store.ts'
import { storageOf } from './fake-page.ts'

/** As a browser has them: two maps of texts, which may be full. */
function storages() {
  const local = new Map<string, string>()
  const session = new Map<string, string>()
  let isFull = false
  const fillable = (texts: Map<string, string>): TextStorage => ({
    ...storageOf(texts),
    setItem(name, text) {
      if (isFull) throw new Error('QuotaExceededError')
      texts.set(name, text)
    },
  })
  return {
    ...{ local, session, localStorage: fillable(local), sessionStorage: fillable(session) },
    fill: (full: boolean) => void (isFull = full),
  }
}

/** Cookies and the like are blocked: to ask is an error. */
const blocked: Storages = {
  get localStorage(): TextStorage {
    throw new Error('SecurityError')
  },
  get sessionStorage(): TextStorage {
    throw new Error('SecurityError')
  },
}

test('a text of a known learner stays in the browser, for them alone', () => {
  const browser = storages()
  const store = createDeviceStore('c1', () => 'jansen', browser)
  store.write('a1', 'Geheim')
  expect(store.lasting('a1')).toBe('browser')
  expect(createDeviceStore('c1', () => 'jansen', browser).read('a1')).toBe('Geheim')
  expect(createDeviceStore('c1', () => 'pietersen', browser).read('a1')).toBe('')
  expect(createDeviceStore('c2', () => 'jansen', browser).read('a1')).toBe('')
  expect(store.read('a2')).toBe('')
  expect([...browser.local.keys()].join()).not.toMatch(/jansen|c1|a1/)
  expect(browser.session.size).toBe(0)
})

test('parts of a name do not run into one another', () => {
  const browser = storages()
  createDeviceStore('c1', () => 'a', browser).write('b1', 'Geheim')
  expect(createDeviceStore('c1', () => 'ab', browser).read('1')).toBe('')
})

test('a text of nobody in particular goes when the window closes', () => {
  const browser = storages()
  const store = createDeviceStore('c1', () => '', browser)
  store.write('a1', 'Geheim')
  expect(store.lasting('a1')).toBe('window')
  expect(browser.session.size).toBe(1)
  expect(browser.local.size).toBe(0)
})

test('an erased text is gone from the browser', () => {
  const browser = storages()
  const store = createDeviceStore('c1', () => 'jansen', browser)
  store.write('a1', 'Geheim')
  store.write('a1', '')
  expect(store.read('a1')).toBe('')
  expect(browser.local.size).toBe(0)
})

test('where storage is blocked a text stays as long as the page', () => {
  const store = createDeviceStore('c1', () => 'jansen', blocked)
  expect(store.lasting('a1')).toBe('page')
  store.write('a1', 'Geheim')
  expect(store.read('a1')).toBe('Geheim')
  store.write('a1', '')
  expect(store.read('a1')).toBe('')
})

test('where storage is full the newest text is read, and said not to stay', () => {
  const browser = storages()
  const store = createDeviceStore('c1', () => 'jansen', browser)
  store.write('a1', 'Oud')
  browser.fill(true)
  store.write('a1', 'Nieuw')
  expect([store.read('a1'), store.lasting('a1')]).toEqual(['Nieuw', 'page'])
  browser.fill(false)
  store.write('a1', 'Nieuwer')
  expect([store.read('a1'), store.lasting('a1')]).toEqual(['Nieuwer', 'browser'])
})

test('before it is known who the learner is nothing is stored, and nothing is lost', () => {
  const browser = storages()
  createDeviceStore('c1', () => 'jansen', browser).write('a1', 'Van gisteren')
  const learner: { id?: string } = {}
  const store = createDeviceStore('c1', () => learner.id, browser)
  store.write('a1', 'Van nu')
  expect([store.read('a1'), store.lasting('a1')]).toEqual(['Van nu', undefined])
  expect(browser.session.size).toBe(0)
  learner.id = 'jansen'
  expect(store.read('a1')).toBe('Van gisteren\n\nVan nu')
  expect(createDeviceStore('c1', () => 'jansen', browser).read('a1')).toBe('Van gisteren\n\nVan nu')
})

test('any text of any learner comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.boolean(), (text, id, isBlocked) => {
      const store = createDeviceStore('c1', () => id, isBlocked ? blocked : storages())
      store.write('a1', text)
      expect(store.read('a1')).toBe(text)
    }),
  )
})
