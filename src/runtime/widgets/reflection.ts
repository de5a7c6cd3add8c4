import { fill } from '../../model/fill.ts'
import { element } from '../dom.ts'
import { offerText } from '../offer-text.ts'
import type { Widget, WidgetContext } from './widget.ts'

/** From here on the characters that are left are told to who cannot see them, once. */
const fewLeft = 20
/** Text that needs more is scrolled. */
const mostRows = 40

/** A text of the learner's own: what they type is on their device at once, saved or not. */
export const reflection: Widget = {
  enliven(controls, context) {
    const { words, actions, device, key, announce } = context
    const field = fieldIn(controls)
    const download = button(words.download, 'download')
    const erase = button(words.erase, 'erase')
    let erased = { text: '', wasInRecord: false }
    let hadFewLeft = false
    actions.append(download, erase)

    function change(undo: typeof erased): void {
      erased = undo
      erase.textContent = undo.text === '' ? words.erase : words.putBack
      device.write(key, field.value)
      show(controls, context)
    }

    field.addEventListener('input', () => {
      change({ text: '', wasInRecord: false })
      const left = maxOf(context) - field.value.length
      const hasFewLeft = isShared(context) && left <= fewLeft
      if (hasFewLeft && (!hadFewLeft || left === 0))
        announce(fill(words.charactersLeft, { n: left }))
      hadFewLeft = hasFewLeft
    })
    download.addEventListener('click', () => {
      const { course, lesson } = context.titles
      const prompt = controls.closest('.activity')?.querySelector('.prompt')?.textContent.trim()
      offerText(`${lesson}.txt`, [course, lesson, prompt ?? '', field.value].join('\n\n'))
    })
    erase.addEventListener('click', () => {
      const { text, wasInRecord } = erased
      const isErasing = text === ''
      const isInRecord = (context.earlier()?.answer.length ?? 0) > 0
      const undo = { text: field.value, wasInRecord: isInRecord }
      field.value = text
      change(isErasing ? undo : { text: '', wasInRecord: false })
      // The question takes back what it said about the text.
      controls.dispatchEvent(new Event('input', { bubbles: true }))
      // What an administrator could read goes too, and comes back only with the text.
      if (isErasing ? isInRecord : wasInRecord) context.submit(isErasing ? [] : [text])
      else if (isErasing) announce(words.erased)
    })
  },

  restore: () => undefined,

  refresh(controls, context) {
    const field = fieldIn(controls)
    const text = context.device.read(context.key)
    // What was begun and not yet saved goes before what the record holds.
    if (text !== field.value && !(isShared(context) && text === '')) field.value = text
    show(controls, context)
  },

  kept(controls, context) {
    const { words, device, key, isRecorded } = context
    const lasting = device.lasting(key)
    const isTold = isShared(context) && isRecorded()
    // The list of answers in an LMS cannot be read back, so nothing of an earlier visit goes from it.
    if (fieldIn(controls).value === '') return isTold ? words.erasedShared : words.erased
    if (isTold) device.write(key, '')
    if (isShared(context) && (isTold || lasting === undefined)) return words.keptInRecord
    switch (lasting) {
      case undefined:
        return words.answerKept
      case 'browser':
        return words.keptInBrowser
      case 'window':
        return words.keptInWindow
      case 'page':
        return words.keptOnPage
    }
  },
}

/** Everything around the text that depends on it. */
function show(controls: HTMLElement, context: WidgetContext): void {
  const { words, actions, announce, device, key } = context
  const field = fieldIn(controls)
  const isEmpty = field.value === ''
  while (field.scrollHeight > field.clientHeight && field.rows < mostRows) field.rows++
  setText(
    controls,
    '.characters',
    fill(words.charactersLeft, { n: maxOf(context) - field.value.length }),
  )
  const isNews = setText(controls, '.stays', noteOf(context, isEmpty))
  if (isNews && device.lasting(key) === 'page') announce(noteOf(context, isEmpty))
  const [download, erase] = ['.download', '.erase'].map((name) =>
    actions.querySelector<HTMLElement>(name),
  )
  if (download) download.hidden = isEmpty
  if (erase) erase.hidden = isEmpty && erase.textContent === words.erase
}

/** Where the text is and who can read it; empty until that is known. */
function noteOf(context: WidgetContext, isEmpty: boolean): string {
  const { words, device, key, isRecorded, earlier } = context
  const lasting = device.lasting(key)
  if (isShared(context)) {
    return isRecorded() || lasting === undefined ? words.goesToLms : words.goesNowhere
  }
  if (lasting === undefined) return ''
  const stays = {
    browser: words.staysInBrowser,
    window: words.staysInWindow,
    page: words.staysOnPage,
  }[lasting]
  return isEmpty && (earlier()?.attempts ?? 0) > 0 ? `${words.isElsewhere} ${stays}` : stays
}

/** Whether the words are new to who read others there before. */
function setText(controls: HTMLElement, selector: string, text: string): boolean {
  const place = controls.querySelector(selector)
  const before = place?.textContent ?? ''
  if (place && before !== text) place.textContent = text
  return before !== '' && before !== text
}

function fieldIn(controls: HTMLElement): HTMLTextAreaElement {
  const field = controls.querySelector('textarea')
  if (!field) throw new Error('A reflection has no field to write in.')
  return field
}

/** Whether the text goes to the LMS when the learner saves it. */
function isShared(context: WidgetContext): boolean {
  return maxOf(context) > 0
}

function maxOf({ data }: WidgetContext): number {
  // Made by `forLearner` of the one type that asks for this widget.
  return (data as { readonly max: number }).max
}

function button(words: string, name: string): HTMLButtonElement {
  return element('button', { type: 'button', class: `button-quiet ${name}` }, words)
}
