/** An activity of scorm-again's settings, or what it kept of one. */
interface Branch {
  readonly id: string
  readonly children?: readonly Branch[]
}

/** What scorm-again writes, as far as we look at it, and which activities there were. */
interface Kept {
  readonly currentActivityId: string | null
  readonly shape?: string
  readonly sequencing: { readonly activityStates: Readonly<Record<string, object>> } | null
  readonly suspensionState?: { readonly activityTree: Branch | null }
}

/** The state of the sequencing, as it is kept. */
export function keptState(written: string, settings: object): string {
  return JSON.stringify({ ...parsed(written), shape: shapeOf(treeOf(settings)) })
}

/** The activity whose content is open, or was the last to be. */
export function currentIn(kept: string): string | undefined {
  return kept === '' ? undefined : (parsed(kept).currentActivityId ?? undefined)
}

/**
 * The state as scorm-again 3.4 is given it again. It would make the current activity active, also one
 * that has ended; what it wrote of the manifest would go before the manifest, which its author may
 * have changed; and an activity that came in between would never be opened.
 */
export function stateFor(kept: string, settings: object): string {
  const { shape, ...state } = parsed(kept)
  const tree = treeOf(settings)
  const isOther = shape !== shapeOf(tree)
  const states = Object.entries(withoutManifest(state.sequencing?.activityStates ?? {}))
  const suspended = state.suspensionState?.activityTree
  return JSON.stringify({
    ...state,
    sequencing: state.sequencing && {
      ...state.sequencing,
      activityStates: Object.fromEntries(
        states.map(([id, each]) => [
          id,
          isOther ? { ...each, selectionRandomizationState: undefined } : each,
        ]),
      ),
    },
    suspensionState: {
      ...state.suspensionState,
      currentActivityId: undefined,
      activityTree: suspended && withoutManifest(isOther ? inOrder(suspended, tree) : suspended),
    },
  })
}

/** Its children are put back one by one, in the order in which they were. */
function inOrder(kept: Branch, tree: Branch | undefined): Branch {
  const children = tree?.children?.flatMap((now) => {
    const before = kept.children?.find(({ id }) => id === now.id)
    return before ? [inOrder(before, now)] : [{ id: now.id }]
  })
  return { ...kept, ...(children && { children }), ...{ processedChildren: undefined } }
}

const ofManifest: ReadonlySet<string> = new Set([
  ...['isVisible', 'rollupConsiderations', 'completedByMeasure', 'minProgressMeasure'],
  ...['progressWeight', 'scaledPassingScore', 'satisfiedByMeasure', 'minNormalizedMeasure'],
])

function withoutManifest<Part extends object>(part: Part): Part {
  const text = JSON.stringify(part, (key, value: unknown) =>
    ofManifest.has(key) ? undefined : value,
  )
  // The same but for what may be absent.
  return JSON.parse(text) as Part
}

function parsed(state: string): Kept {
  // What scorm-again wrote itself.
  return JSON.parse(state) as Kept
}

function treeOf(settings: object): Branch | undefined {
  // As `src/package` makes them.
  return (settings as { readonly activityTree?: Branch }).activityTree
}

function shapeOf(tree: Branch | undefined): string {
  return JSON.stringify(tree ?? null, ['id', 'children'])
}
