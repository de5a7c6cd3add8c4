/**
 * A function that works once for each object it is asked about. Objects of a course are never
 * changed: who looks at one again and again has the very same for all that stayed as it was.
 */
export function oncePer<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>()
  return (thing) => {
    let found = known.get(thing)
    if (!found) known.set(thing, (found = { made: make(thing) }))
    return found.made
  }
}

/** A function that works only when it is asked about other data than the last time. */
export function onceInARow<Data, Made>(make: (data: Data) => Made): (data: Data) => Made {
  let last: { readonly name: string; readonly made: Made } | undefined
  return (data) => {
    const name = JSON.stringify(data)
    if (last?.name !== name) last = { name, made: make(data) }
    return last.made
  }
}
