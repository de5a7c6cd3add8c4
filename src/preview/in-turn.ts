/** Does one thing at a time: each waits for the one before it, whether that went well or not. */
export type InTurn = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
