/** A tracker whose LMS is found when the test says so: `lmsFound(launch)`. */
export const tracker = {
  recorded: true,
  open: () =>
    new Promise((resolve) => {
      self.lmsFound = resolve
    }),
  save(record) {
    if (self.lmsRefuses) return false
    self.lmsSaved = record
    return true
  },
  close(record) {
    self.lmsClosed = record
  },
}
