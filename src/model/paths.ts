/** Paths in every package, without their ending, that both the pages and the player know. */
export const certificatePath = 'certificate'
export const printPath = 'print'

/** A small file by which the player sees whether its server is there and still lets the learner in. */
export const witnessPath = 'runtime/witness.txt'
export const witness = 'lespakket\n'
