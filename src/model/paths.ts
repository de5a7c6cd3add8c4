/** Paths in every package, without their ending, that both the pages and the player know. */
export const certificatePath = 'certificate'
export const printPath = 'print'
