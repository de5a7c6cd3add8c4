import type { Locator, Page } from 'playwright-core'

/** A learner who has no mouse: everything is reached by Tab and done by keys. */
export interface Keyboard {
  /** Walks to a control, and fails when it cannot be reached. */
  goTo(target: Locator): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Walks to a control and presses Enter. */
  activate(target: Locator): Promise<void>
  /** Picks one of a group of radio buttons, with the arrows as a browser wants it. */
  pick(radios: Locator, value: string): Promise<void>
  /** Chooses an option of a closed list, with the arrows. */
  choose(list: Locator, value: string): Promise<void>
}

/** More stops than a page of a course has. */
const longWay = 400

/** `focused` is whatever has the focus, in the frame that the learner is in. */
export function keyboardOf({ keyboard }: Page, focused: Locator): Keyboard {
  const isFocused = async (target: Locator): Promise<boolean> =>
    (await target.and(focused).count()) > 0

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await keyboard.press(key)
  }

  async function goTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let stop = 0; !(await isFocused(target)); stop++) {
      if (stop > longWay) throw new Error(`Tab never comes to ${String(target)}.`)
      await keyboard.press('Tab')
    }
  }

  return {
    goTo,
    press,
    type: (text) => keyboard.type(text),
    async activate(target) {
      await goTo(target)
      await keyboard.press('Enter')
    },
    async pick(radios, value) {
      const all = await radios.all()
      const checked = await Promise.all(all.map((radio) => radio.isChecked()))
      // Of a group only the checked button is a stop, or the first when none is.
      const stop = all[Math.max(0, checked.indexOf(true))]
      if (!stop) throw new Error('There is nothing to pick from.')
      await goTo(stop)
      await keyboard.press('Space')
      for (let step = 0; step < all.length; step++) {
        for (const radio of all) {
          if ((await isFocused(radio)) && (await radio.getAttribute('value')) === value) return
        }
        await keyboard.press('ArrowDown')
      }
      throw new Error(`No button has the value "${value}".`)
    },
    async choose(list, value) {
      await goTo(list)
      const values = await valuesOf(list.locator('option'))
      await keyboard.press('Home')
      for (let step = 0; step < values.indexOf(value); step++) await keyboard.press('ArrowDown')
      if ((await list.inputValue()) !== value) throw new Error(`"${value}" was not chosen.`)
    },
  }
}

/** The values of form fields, in the order of the page. */
export async function valuesOf(fields: Locator): Promise<readonly (string | null)[]> {
  return Promise.all((await fields.all()).map((field) => field.getAttribute('value')))
}
