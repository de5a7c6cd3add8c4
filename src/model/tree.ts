/**
 * A Markdown syntax tree as rules and activities read it: the mdast shape, loosened to one node
 * type, so that no stage depends on the parser that made it.
 */
export interface TreeNode {
  readonly type: string
  readonly position?: TreeSpan | undefined
  readonly children?: readonly TreeNode[]
  readonly value?: string
  /** Headings: 1 to 6. */
  readonly depth?: number
  /** Links, images and definitions. */
  readonly title?: string | null | undefined
  readonly url?: string
  readonly alt?: string | null | undefined
  /** Lists. */
  readonly ordered?: boolean | null | undefined
  /** List items: the box of a task list. */
  readonly checked?: boolean | null | undefined
  /** Directives. */
  readonly name?: string
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null | undefined
  /** References and definitions. */
  readonly identifier?: string
  /** What the parser knows beyond the node; read through `directiveSpans`. */
  readonly data?: object | undefined
}

/** Where the parts of a directive stand; `closing` is absent when nothing closes it. */
export interface DirectiveSpans {
  readonly opening?: TreeSpan | undefined
  readonly closing?: TreeSpan | undefined
  readonly attributes?: Readonly<Record<string, TreeSpan | undefined>> | undefined
}

/** Where a node begins and ends; `offset` counts UTF-16 units from the start of the text. */
export interface TreeSpan {
  readonly start: TreePoint
  readonly end: TreePoint
}

export interface TreePoint {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** Every node below and including `node`, parents before children. */
export function* walk(node: TreeNode): Generator<TreeNode> {
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}

/** The text a learner would see, without markup; blocks are parted by a blank. */
export function plainText(node: TreeNode): string {
  if (node.type === 'html' || isForTrainer(node)) return ''
  if (node.value !== undefined) return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return (node.children ?? []).map(plainText).join(holdsText.has(node.type) ? '' : ' ')
}

/** Nodes whose children run on in one line. */
const holdsText = new Set([
  'paragraph',
  'heading',
  'sectionHeading',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'sectionLink',
])

/** Whether a node is in the trainer's edition only; what stands in it has no mark of its own. */
export function isForTrainer({ data }: TreeNode): boolean {
  // The parser sets this mark on a trainer's block and on a note that only such blocks refer to.
  return (data as { readonly isForTrainer?: boolean } | undefined)?.isForTrainer === true
}

/** Where the parts of a directive stand; empty for other nodes. */
export function directiveSpans(node: TreeNode): DirectiveSpans {
  // The parser puts these spans at `data.position` of a directive and nothing else there.
  const data = node.data as { readonly position?: DirectiveSpans } | undefined
  return data?.position ?? {}
}
